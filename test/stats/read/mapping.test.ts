import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '../../../src/stats/read/mapping.ts';
import { formatProblems } from '../../../src/stats/read/problem.ts';
import { findProblems, readFiles, readFolder, type LogFiles } from './read-files.ts';

const fixtures = new URL('../../fixtures/csv/', import.meta.url).pathname;

const explain = (yaml: string) => formatProblems({ kept: parseMapping(yaml).problems, more: 0 });

describe('an export is read as the tool wrote it:', () => {
  it('Qualtrics, with three lines on top, previews, spam, and numbers or words', async () => {
    const { problems, responses } = await readFolder(join(fixtures, 'qualtrics'));
    expect(problems).toBe('');
    expect(responses).toEqual([
      {
        person: 'kx17',
        role: 'mentee',
        wave: 'pre',
        scores: { confidence: { sum: 9, items: 3 }, help: { sum: 5, items: 1 } },
      },
      {
        person: 'qp04',
        role: 'mentor',
        wave: 'pre',
        scores: { confidence: { sum: 9, items: 2 }, help: { sum: 4, items: 1 } },
      },
      { person: 'kx17', role: 'mentee', wave: 'post', scores: { confidence: { sum: 13, items: 3 } } },
      { person: 'qp04', role: 'mentor', wave: 'post', scores: { confidence: { sum: 13, items: 3 } } },
    ]);
  });

  it('REDCap, with two logs in one file and a column for each box', async () => {
    const { problems, encounters, meetings } = await readFolder(join(fixtures, 'redcap'));
    expect(problems).toBe('');
    expect(encounters).toEqual([
      { group: 'g01', month: '2023-09', isHeld: true, invited: 7, attended: 6, topics: ['studying', 'other'] },
      { group: 'g01', month: '2023-10', isHeld: false, invited: 0, attended: 0, topics: [] },
      { group: 'g02', month: '2023-09', isHeld: true, invited: 6, attended: 5, topics: ['stress'] },
    ]);
    expect(meetings).toEqual([
      { group: 'g01', month: '2023-09', askedBy: 'mentee', topics: ['specialties'] },
      { group: 'g02', month: '2023-11', askedBy: 'mentor', topics: ['money', 'specialties'] },
    ]);
  });

  it('REDCap, with rows of other forms that hold nothing of the log', async () => {
    const { problems, responses } = await readFiles({
      'survey.csv': `record_id,redcap_repeat_instrument,role,person_code,help_1,survey_complete
1,,,,,
1,survey,mentee,p1,4,2
2,contact,,,,0
2,survey,mentee,p2,,2
`,
      'mapping.yml': 'survey: { file: survey.csv, format: redcap, constants: { wave: pre } }',
    });
    expect(problems).toBe('');
    expect(responses.map(({ person }) => person)).toEqual(['p1', 'p2']);
  });

  it('Google Forms, with days in a declared order, and the last of two entries', async () => {
    const { problems, encounters, warnings } = await readFolder(join(fixtures, 'google-forms'));
    expect(problems).toBe('');
    expect(encounters).toEqual([
      { group: 'g01', month: '2023-09', isHeld: true, invited: 7, attended: 6, topics: ['studying'] },
      { group: 'g02', month: '2023-10', isHeld: false, invited: 0, attended: 0, topics: [] },
      { group: 'g02', month: '2023-11', isHeld: true, invited: 6, attended: 6, topics: ['stress', 'studying'] },
    ]);
    expect(warnings).toMatchInlineSnapshot(
      `"Encounter log (Responses) - Form Responses 1.csv  Rows were left out because a later row corrects them. That is what duplicates: latest in mapping.yml asks for."`,
    );
  });

  it('Microsoft Forms, saved by Excel with a mark, CRLF and years of two digits', async () => {
    const text = readFileSync(join(fixtures, 'microsoft-forms', 'Meetings.csv'), 'utf8');
    const files: LogFiles = {
      'Meetings.csv': `\uFEFF${text.replaceAll('\n', '\r\n')}`,
      'mapping.yml': readFileSync(join(fixtures, 'microsoft-forms', 'mapping.yml')),
    };
    const { problems, meetings } = await readFiles(files);
    expect(problems).toBe('');
    expect(meetings).toEqual([
      { group: 'g01', month: '2023-09', askedBy: 'mentee', topics: ['specialties', 'money'] },
      { group: 'g02', month: '2024-01', askedBy: 'mentor', topics: ['money'] },
      { group: 'g02', month: '2024-01', askedBy: 'mentee', topics: [] },
    ]);
    expect((await readFolder(join(fixtures, 'microsoft-forms'))).meetings).toEqual(meetings);
  });
});

/** One of the exports with something changed. */
const change = (tool: string, file: string, edit: (text: string) => string, encoding: BufferEncoding = 'utf8') => ({
  [file]: Buffer.from(edit(readFileSync(join(fixtures, tool, file), 'utf8')), encoding),
  'mapping.yml': readFileSync(join(fixtures, tool, 'mapping.yml')),
});

describe('an export that the tool would not write is refused:', () => {
  it('Qualtrics without its third line, or in the older format', async () => {
    const before = change('qualtrics', 'survey-before.csv', (text) => text.replaceAll('ImportId', 'importid'));
    const after = readFileSync(join(fixtures, 'qualtrics', 'survey-after.csv'));
    expect(await findProblems({ ...before, 'survey-after.csv': after })).toMatchInlineSnapshot(
      `"survey-before.csv:10  The third row of this file is not the one that Qualtrics writes. Export again as CSV, without “Use legacy exporting format”, and leave the first three rows as they are."`,
    );
    const top = change('qualtrics', 'survey-before.csv', (text) => `${text.split('\n')[0] ?? ''}\n`);
    expect(await findProblems({ ...top, 'survey-after.csv': after })).toMatchInlineSnapshot(
      `"survey-before.csv:1  The third row of this file is not the one that Qualtrics writes. Export again as CSV, without “Use legacy exporting format”, and leave the first three rows as they are."`,
    );
  });

  it('Qualtrics with a kind of response that nobody knows', async () => {
    const before = change('qualtrics', 'survey-before.csv', (text) => text.replace('Survey Preview', 'Ana’s try'));
    const after = readFileSync(join(fixtures, 'qualtrics', 'survey-after.csv'));
    expect(await findProblems({ ...before, 'survey-after.csv': after })).toMatchInlineSnapshot(
      `"survey-before.csv:12:3  Qualtrics marks this response in a way that is not known here. Delete the row if it is a preview, a test or spam; else write IP Address into its Status."`,
    );
  });

  it('Qualtrics with its own Status, which is not ours', async () => {
    const files = {
      'encounters.csv':
        'Status,group_code,month,attended_n\nType,Group,Month,Came\n"{""ImportId"":""status""}",,,\nIP Address,G01,august,6\n',
      'mapping.yml': 'encounters: { file: encounters.csv, format: qualtrics }',
    };
    expect(await findProblems(files)).toContain('encounters.csv:1  The first line lacks the column status.');
    const mapping = 'encounters: { file: encounters.csv, format: qualtrics, constants: { status: held } }';
    expect((await readFiles({ ...files, 'mapping.yml': mapping })).encounters).toHaveLength(1);
  });

  it('REDCap with labels, in its headers, forms or boxes', async () => {
    const edit = (from: string, to: string) =>
      findProblems(change('redcap', 'export.csv', (text) => text.replaceAll(from, to)));
    expect(await edit('redcap_event_name', 'Event Name')).toMatchInlineSnapshot(
      `"export.csv:1  This export holds REDCap’s labels instead of its codes. Export again and choose “CSV / Microsoft Excel (raw data)”."`,
    );
    expect(await edit('6,1,0,1,2', '6,1,0,1,Complete')).toMatchInlineSnapshot(
      `"export.csv:3:14  This export holds REDCap’s labels instead of its codes. Export again and choose “CSV / Microsoft Excel (raw data)”."`,
    );
    expect(await edit('6,1,0,1,2', '6,Checked,Unchecked,Checked,2')).toMatchInlineSnapshot(
      `"export.csv:3:11 (topic_codes)  This export holds REDCap’s labels instead of its codes. Export again and choose “CSV / Microsoft Excel (raw data)”."`,
    );
    expect(await edit('6,1,0,1,2', '6,yes,no,no,2')).toMatchInlineSnapshot(
      `"export.csv:3:11 (topic_codes)  A box of this row is neither ticked (1) nor empty (0). Export the codes, not the words."`,
    );
  });

  it('Microsoft Forms in Windows-1252', async () => {
    const edit = (text: string) =>
      text.replace('Choosing a specialty', 'Choosing a specialty – surgery').replace('–', '\u0096');
    expect(await findProblems(change('microsoft-forms', 'Meetings.csv', edit, 'latin1'))).toMatchInlineSnapshot(
      `"Meetings.csv:2  This line holds a letter that is not saved as UTF-8. Save the file again as UTF-8: in Excel choose Save As and “CSV UTF-8 (Comma delimited)”, in other programs the encoding UTF-8."`,
    );
  });

  it('Google Forms with days in another order than the declared one', async () => {
    const file = 'Encounter log (Responses) - Form Responses 1.csv';
    expect(
      await findProblems(change('google-forms', file, (text) => text.replace(',9/14/2023,6', ',14/9/2023,6'))),
    ).toMatchInlineSnapshot(
      `"Encounter log (Responses) - Form Responses 1.csv:4:5 (date)  This day is not written in the order that mapping.yml declares. Change dates in mapping.yml, or write the day as year-month-day, for instance 2023-08-31."`,
    );
  });

  it('any of them without a mapping, with the word that the mapping needs', async () => {
    const first = (tool: string, file: string) => readFileSync(join(fixtures, tool, file));
    expect(await findProblems({ 'survey.csv': first('qualtrics', 'survey-before.csv') })).toMatchInlineSnapshot(
      `"survey.csv:1  This looks like an export of Qualtrics. Write into mapping.yml, under survey: format: qualtrics, and under columns which of its columns are ours."`,
    );
    expect(await findProblems({ 'encounters.csv': first('redcap', 'export.csv') })).toMatchInlineSnapshot(
      `"encounters.csv:1  This looks like an export of REDCap (raw data). Write into mapping.yml, under encounters: format: redcap, and under columns which of its columns are ours."`,
    );
    expect(await findProblems({ 'meetings.csv': first('microsoft-forms', 'Meetings.csv') })).toMatchInlineSnapshot(
      `"meetings.csv:1  This looks like an export of Microsoft Forms. Write into mapping.yml, under meetings: format: microsoft-forms, and under columns which of its columns are ours."`,
    );
    expect(
      await findProblems({
        'encounters.csv': first('google-forms', 'Encounter log (Responses) - Form Responses 1.csv'),
      }),
    ).toMatchInlineSnapshot(
      `"encounters.csv:1  This looks like an export of Google Forms. Write into mapping.yml, under encounters: format: google-forms, and under columns which of its columns are ours."`,
    );
  });

  it('REDCap with labels, where nothing says that it is from REDCap', async () => {
    const text = 'Record ID,Event Name,Group,Date,Status\n1,Year,G01,2023-09-14,Held\n';
    expect(await findProblems({ 'encounters.csv': text })).toMatch(
      /^encounters\.csv:1 {2}This export holds REDCap’s labels/,
    );
    // An event is nothing that only REDCap has.
    const own = 'Event Name,group_code,status,month,attended_n\nx,G01,held,august,6\n';
    expect(await findProblems({ 'encounters.csv': own })).toContain('encounters.csv:1:1  Column 1 is not known.');
  });

  it('the third line of Qualtrics in a file of ours', async () => {
    const rows =
      'group_code,mentor_code,size\nG01,M01,7\n"{""ImportId"":""Q1""}","{""ImportId"":""Q2""}","{""ImportId"":""Q3""}"\n';
    expect(await findProblems({ 'groups.csv': rows })).toMatchInlineSnapshot(
      `"groups.csv:3  This row comes from an export of Qualtrics. Say format: qualtrics for this file in mapping.yml. Or, where the first line holds our names, delete this row and the one above it."`,
    );
  });
});

describe('a mapping', () => {
  it('may name files, columns, constants, words and columns to leave out', async () => {
    const { problems, groups, encounters } = await readFiles({
      'teams.csv': 'Team, Lead,Notes\nA,X,likes tea\nB,Y,\n',
      'mapping.yml': `
groups:
  file: teams.csv
  columns: { group_code: team, mentor_code: LEAD }
  constants: { size: 7 }
  ignore: [notes]
encounters:
  file: encounters.csv
  values:
    group_code: { G01: A }
    status: { held: held }
`,
    });
    expect(problems).toBe('');
    expect(groups).toEqual([
      { group: 'a', mentor: 'x', size: 7 },
      { group: 'b', mentor: 'y', size: 7 },
    ]);
    expect(encounters.map(({ group }) => group)).toEqual(['a']);
  });

  it('may keep some rows only, told by a column that may be left out otherwise', async () => {
    const { problems, groups } = await readFiles({
      'groups.csv': 'campus,group_code,mentor_code,size\nNorth,G01,M01,7\nSouth,nobody knows,,\n north ,G02,M02,6\n',
      'mapping.yml': 'groups: { file: groups.csv, only: { Campus: North } }',
    });
    expect(problems).toBe('');
    expect(groups.map(({ group }) => group)).toEqual(['g01', 'g02']);
  });

  it('leaves out a column that has one of our names, whatever stands in it', async () => {
    const files = {
      'encounters.csv': 'group_code,status,date,month,attended_n,topic_codes\nG01,held,day one,august,6,gossip\n',
    };
    const mapping = (ignore: string) => ({
      'mapping.yml': `encounters: { file: encounters.csv, ignore: [${ignore}] }`,
    });
    expect(await findProblems({ ...files, ...mapping('Notes') })).toMatch(/:2:3 \(date\) .*\n.*:2:6 \(topic_codes\) /);
    const { problems, encounters } = await readFiles({ ...files, ...mapping('Date, topic_codes') });
    expect(problems).toBe('');
    expect(encounters).toMatchObject([{ group: 'g01', month: '2023-08', topics: [] }]);
  });

  it('may read another column instead of one that has our name', async () => {
    const { problems, encounters } = await readFiles({
      'encounters.csv': 'group_code,status,outcome,month,attended_n\nG01,green,held,august,6\n',
      'mapping.yml': 'encounters: { file: encounters.csv, columns: { status: outcome }, ignore: [status] }',
    });
    expect(problems).toBe('');
    expect(encounters).toMatchObject([{ isHeld: true }]);
  });

  it('says so where it leaves out what the log needs', async () => {
    const ignoring = (...columns: string[]) => ({
      'mapping.yml': `encounters:\n  file: encounters.csv\n  ignore:\n${columns.map((name) => `    - ${name}\n`).join('')}`,
    });
    expect(await findProblems(ignoring('Anything', 'Status', 'month'))).toMatchInlineSnapshot(`
      "mapping.yml:5  This column is left out, but the log needs status. Take it off the list under ignore, or say under columns which column of the file to read instead.
      mapping.yml:6  This column is left out, but the log needs month or date. Take it off the list under ignore, or say under columns which column of the file to read instead."
    `);
    // What the file lacks is missing, not left out.
    const withoutMonth = { 'encounters.csv': 'group_code,status,attended_n\nG01,held,6\n' };
    expect(await findProblems({ ...withoutMonth, ...ignoring('month', 'status') })).toMatchInlineSnapshot(`
      "encounters.csv:1  The first line lacks the column month or date. Add what is missing, or say under columns in mapping.yml what it is called in this file.
      mapping.yml:5  This column is left out, but the log needs status. Take it off the list under ignore, or say under columns which column of the file to read instead."
    `);
  });

  it('does not name a column and leave it out', () => {
    expect(
      explain(`encounters:
  file: a.csv
  columns:
    status: Secret
  checkboxes:
    topic_codes:
      Secret box: studying
  only:
    Secret place: North
  ignore: [secret, SECRET BOX, Secret  place, Other]
`),
    ).toMatchInlineSnapshot(
      `"mapping.yml:4  This column stands under ignore as well, so it is never read. Take it off the list under ignore if it is needed here, else delete it here. The same in lines 7 and 9."`,
    );
  });

  it('that is not there leaves everything as it is', () => {
    expect(explain('')).toBe('');
    expect(explain('# nothing yet\n')).toBe('');
    expect(parseMapping('').sources?.survey).toMatchObject([{ file: 'survey.csv', format: 'plain', isNamed: false }]);
  });

  it('is explained by line, and nothing that stands there is repeated', () => {
    const problems = explain(`
group: { file: a.csv }
encounters:
  file: ../secret/a.csv
  format: Secret
  colums: { group_code: Secret }
  dates: American
  duplicates: Secret
  ignore: Secret
meetings:
  - columns:
      group_code: Secret
      secret: Secret
    checkboxes:
      topic_codes:
        Secret: secret
  - secret
survey:
  file: survey.csv
  between_choices: secret
  duplicates: keep
`);
    expect(problems).not.toMatch(/secret/i);
    expect(problems).toMatchInlineSnapshot(`
      "mapping.yml:2  This name is not known. The names here are groups, encounters, meetings and survey.
      mapping.yml:4  There is a mistake under encounters › file. Write the name of a file in the same folder, without the folder.
      mapping.yml:5  There is a mistake under encounters › format. This is not one of the choices. The choices are plain, qualtrics, redcap, google-forms, microsoft-forms.
      mapping.yml:6  This name is not known under encounters. The names here are file, format, dates, columns, constants, checkboxes, values, between_choices, ignore, only and duplicates.
      mapping.yml:7  There is a mistake under encounters › dates. This is not one of the choices. The choices are YMD, MDY, DMY.
      mapping.yml:8  There is a mistake under encounters › duplicates. This is not one of the choices. The choices are refuse, keep, latest.
      mapping.yml:9  There is a mistake under encounters › ignore. Write a list here, one item a line, each after a dash. Their names.
      mapping.yml:11  There is a mistake under meetings › file. This field is empty or left out, and it is needed. The name of the file in the folder of the logs, for instance responses.csv.
      mapping.yml:13  This name is not known under meetings › columns. The names here are meeting_id, year, date, group_code, initiated_by, mode, duration_min, topic_codes and logged_at.
      mapping.yml:16  There is a mistake under meetings › checkboxes › topic_codes. This is not one of the choices. The choices are studying, time, coursework, licensing-exams, stress, belonging, money, family, specialties, clinical, research, teaching, service, fair-treatment, other.
      mapping.yml:17  There is a mistake under meetings. This field has fields of its own, indented under it.
      mapping.yml:20  There is a mistake under survey › between_choices. This has 6 characters; it may have at most 5. Shorten it.
      mapping.yml:21  There is a mistake under survey › duplicates. Here every row must be different. Write refuse or latest."
    `);
  });

  it('must make sense', () => {
    const problems = explain(`
encounters:
  file: a.csv
  format: google-forms
  columns:
    group_code: Email Address
    status: What
    attended_n: How many
    topic_codes: About
  constants:
    status: holding
    month: Secret
  values:
    attended_n: { secret: nobody }
  checkboxes:
    topic_codes: { Secret: studying }
  only:
    Username: secret
`);
    expect(problems).not.toMatch(/secret/i);
    expect(problems).toMatchInlineSnapshot(`
      "mapping.yml:6  This column says who answered, so it is never read. Ask for a code in the form, and name that column here. The same in line 18.
      mapping.yml:11  status is described twice. Keep it under columns or constants.
      mapping.yml:11  This is not one of the choices. Write held, canceled or rescheduled. Other words can be given this meaning under values in mapping.yml.
      mapping.yml:12  This is not a month. Write the month’s English name, its number, or year-month, for instance 2023-08.
      mapping.yml:14  This is not a whole number. Write a whole number from 0 to 50, digits only.
      mapping.yml:16  topic_codes is described twice. Keep it under columns or checkboxes."
    `);
  });

  it('that is no YAML is explained', () => {
    expect(explain('encounters:\n\tfile: a.csv\n')).toMatchInlineSnapshot(
      `"mapping.yml:2  This part of the mapping cannot be read. This line begins with a tab. Use spaces."`,
    );
    expect(explain('- a\n- b\n')).toMatchInlineSnapshot(
      `"mapping.yml:1  This part of the mapping cannot be read. The file must begin with its fields: on each line a name, a colon, a space and a value."`,
    );
  });

  it('names columns that the file has', async () => {
    const mapping = `encounters:
  file: encounters.csv
  columns:
    group_code: Team
  checkboxes:
    topic_codes:
      About exams: studying
  only:
    Campus: North
  ignore:
    - Anything
`;
    expect(await findProblems({ 'mapping.yml': mapping })).toMatchInlineSnapshot(
      `"mapping.yml:4  encounters.csv has no column of this name. Copy the name from the first line of the file as it stands there. The same in lines 7 and 9."`,
    );
  });

  it('must be UTF-8 too', async () => {
    expect(await findProblems({ 'mapping.yml': Buffer.from('# café\n', 'latin1') })).toMatchInlineSnapshot(
      `"mapping.yml:1  This line holds a letter that is not saved as UTF-8. Save the file again as UTF-8: in Excel choose Save As and “CSV UTF-8 (Comma delimited)”, in other programs the encoding UTF-8."`,
    );
  });

  it('can ask for the last entry only of meetings that have a code', async () => {
    const files = {
      'meetings.csv': 'date,group_code,initiated_by\n2023-09-04,G01,mentee\n',
      'mapping.yml': 'meetings:\n  file: meetings.csv\n  duplicates: latest\n',
    };
    expect(await findProblems(files)).toMatchInlineSnapshot(
      `"mapping.yml:3  Without the column meeting_id nobody can tell which row corrects which. Add the column, or write duplicates: refuse or keep."`,
    );
  });
});

describe('several logs in one file', () => {
  const header = 'kind,group_code,mentor_code,size,status,month,attended_n,notes';
  const rows = ['group,G01,M01,7,,,,shy', 'encounter,G01,,,held,august,6,loud'];
  const file = (...columns: string[]) => ({
    'all.csv': [header, ...rows].map((row) => [row, ...columns].join(',')).join('\n'),
  });
  const mapping = (ofGroups: string, ofEncounters: string) => ({
    'mapping.yml': `groups: { file: all.csv, only: { kind: group }, ${ofGroups} }
encounters: { file: all.csv, only: { kind: encounter }, ${ofEncounters} }`,
  });

  it('need each column named once', async () => {
    for (const [ofGroups, ofEncounters] of [
      ['ignore: [notes]', ''],
      ['', 'ignore: [notes]'],
    ] as const) {
      const { problems, groups, encounters } = await readFiles({ ...file(), ...mapping(ofGroups, ofEncounters) });
      expect(problems).toBe('');
      expect(groups).toEqual([{ group: 'g01', mentor: 'm01', size: 7 }]);
      expect(encounters).toMatchObject([{ group: 'g01', month: '2023-08', attended: 6 }]);
    }
  });

  it('still refuse a column that none of them names', async () => {
    const problems = await findProblems({ ...file('surprise'), ...mapping('ignore: [notes]', '') });
    expect(problems).toMatchInlineSnapshot(
      `"all.csv:1:9  Column 9 is not known. Delete it, or name it in mapping.yml: under columns if it is one of ours, under ignore if not."`,
    );
    expect(await findProblems({ ...file(), ...mapping('', '') })).toContain('all.csv:1:8  Column 8 is not known.');
  });

  it('do not speak for other files', async () => {
    const problems = await findProblems({
      'groups.csv': 'group_code,mentor_code,size,notes\nG01,M01,7,shy\n',
      'encounters.csv': 'group_code,status,month,attended_n,notes\nG01,held,august,6,loud\n',
      'mapping.yml': 'groups: { file: groups.csv, ignore: [notes] }',
    });
    expect(problems).toMatch(/^encounters\.csv:1:5 {2}Column 5 is not known\./);
  });

  it('each leave out for themselves what has one of our names', async () => {
    const problems = await findProblems({ ...file(), ...mapping('ignore: [notes, group_code]', '') });
    expect(problems).toMatchInlineSnapshot(
      `"mapping.yml:1  This column is left out, but the log needs group_code. Take it off the list under ignore, or say under columns which column of the file to read instead."`,
    );
  });

  it('do not cover for a column that is given otherwise', async () => {
    const wave = (name: string) => `{ file: both.csv, only: { time: ${name} }, constants: { wave: ${name} } }`;
    const files = {
      'both.csv': 'time,wave,role,person_code,help_1\npre,?,mentee,p1,3\npost,?,mentee,p1,4\n',
      'mapping.yml': `survey: [${wave('pre')}, ${wave('post')}]`,
    };
    expect(await findProblems(files)).toContain('both.csv:1:2  Column 2 is not known.');
  });
});

describe('a first line', () => {
  it('that is a title is told from one of unknown names', async () => {
    const titles = ['Encounters of 2023', 'Encounters of 2023,,,', ',,Encounters,'];
    const said = await Promise.all(
      titles.map((title) => findProblems({ 'encounters.csv': `${title}\n\ngroup_code,status,month,attended_n\n` })),
    );
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "encounters.csv:1  None of the names in the first line is known. If a title stands above the names of the columns, delete it. If the columns are called something else, say under columns in mapping.yml which of them are ours.
      encounters.csv:1  Only one cell of the first line is filled in. It must hold the names of the columns: if this is a title, delete it, with all that is above the names.
      encounters.csv:1  Only one cell of the first line is filled in. It must hold the names of the columns: if this is a title, delete it, with all that is above the names."
    `);
  });

  it('in which nothing is ours is explained as one', async () => {
    expect(await findProblems({ 'encounters.csv': 'Team,Outcome,Came\nA,yes,6\n' })).toMatchInlineSnapshot(
      `"encounters.csv:1  None of the names in the first line is known. If a title stands above the names of the columns, delete it. If the columns are called something else, say under columns in mapping.yml which of them are ours."`,
    );
  });
});
