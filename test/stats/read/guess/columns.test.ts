import { describe, expect, it } from 'vitest';
import type { LogName } from '../../../../src/schemas/logs.ts';
import { guess, type Source } from './guess.ts';

describe('each file is drafted under the log that it is about', () => {
  const files: [string, string, LogName, string | undefined][] = [
    ['Roster.csv', 'Group,Mentor code,Number of mentees\nG1,M1,7\n', 'groups', undefined],
    ['a.csv', 'Timestamp,Your group,Did the group meet?,How many came?\n', 'encounters', 'google-forms'],
    ['a.csv', 'ID,Start time,Completion time,Group,Date,Requested by\n', 'meetings', 'microsoft-forms'],
    ['a.csv', 'record_id,mtg_date,mtg_group_code,mtg_initiated_by,mtg_complete\n', 'meetings', 'redcap'],
    ['a.csv', 'study_id,enc_group,enc_month,enc_status,attended,topics___1\n', 'encounters', 'redcap'],
    ['Group encounters.csv', 'Group,Date,Minutes\n', 'encounters', undefined],
    ['Individual.csv', 'Group,Date,Minutes\n', 'meetings', undefined],
    ['Events.csv', 'Event name,Group,Date,Requested by\n', 'meetings', undefined],
    ['Program survey.csv', 'Timestamp,Role,Personal code,I can be myself in this class.\n', 'survey', 'google-forms'],
  ];
  it.each(files)('%s %j: %s', async (file, content, log, format) => {
    const { mapping } = await guess({ [file]: content });
    expect(Object.keys(mapping)).toEqual([log]);
    expect(mapping[log]?.file).toBe(file);
    expect(mapping[log]?.format).toBe(format);
  });

  it('files of the same log are listed together', async () => {
    const header = 'Timestamp,Role,Your code,I can be myself in this class.\n';
    const { mapping } = await guess({ 'Survey before.csv': header, 'Survey after.csv': header });
    const sources = mapping.survey as unknown as Source[];
    expect(sources.map(({ file, constants }) => ({ file, constants }))).toEqual([
      { file: 'Survey after.csv', constants: { wave: 'post' } },
      { file: 'Survey before.csv', constants: { wave: 'pre' } },
    ]);
  });

  it.each([
    ['Survey of mentors.csv', { role: 'mentor', wave: 'TODO' }],
    ['Mentor program, before.csv', { role: 'TODO', wave: 'pre' }],
  ])('%s: only what its name says for sure is taken from it', async (file, expected) => {
    const { mapping, yaml } = await guess({ [file]: 'Your code,I can be myself in this class.\n' });
    for (const [name, value] of Object.entries(expected)) {
      expect(mapping.survey?.constants?.[name]).toBe(value === 'TODO' ? undefined : value);
      expect(yaml.includes(`# TODO: ${name} is needed`)).toBe(value === 'TODO');
    }
  });

  it('a file of our own columns needs no lines', async () => {
    const { yaml, mapping } = await guess({ 'groups.csv': 'group_code,mentor_code,size\nG1,M1,7\n' });
    expect(mapping).toEqual({});
    expect(yaml).toContain('# groups.csv already has our columns and needs no lines here.');
  });

  it('but it is listed where it lacks something', async () => {
    const { yaml, mapping } = await guess({ 'groups.csv': 'group_code,mentor_code\nG1,M1\n' });
    expect(mapping.groups).toEqual({ file: 'groups.csv' });
    expect(yaml).toContain('# TODO: size is needed');
    expect(yaml).not.toContain('already has our columns');
  });

  it('and where its choices are separated by commas', async () => {
    const row = 'G1,held,august,6,"studying,stress"';
    const { mapping } = await guess({ 'encounters.csv': `group_code,status,month,attended_n,topic_codes\n${row}\n` });
    expect(mapping.encounters).toEqual({ file: 'encounters.csv', between_choices: ',' });
  });

  it('and where another file holds rows of the same log', async () => {
    const ours = 'group_code,mentor_code,size\nG1,M1,7\n';
    const { mapping } = await guess({ 'groups.csv': ours, 'late.csv': 'Group,Mentor code,Group size\nG2,M2,6\n' });
    expect(mapping.groups).toMatchObject([{ file: 'groups.csv' }, { file: 'late.csv' }]);
  });

  it('a file that is no log is named and left out', async () => {
    const { yaml, notes, mapping } = await guess({ 'parking.csv': 'Plate,Lot\nABC,7\n' });
    expect(mapping).toEqual({});
    for (const text of [yaml, notes]) expect(text).toContain('parking.csv fits none of the logs');
  });
});

describe('a header is recognized as the column that it is', () => {
  const headers: [LogName, string, string][] = [
    ['groups', 'group_code', 'Group number'],
    ['groups', 'size', 'How many mentees are in your group?'],
    ['groups', 'size', 'Group size'],
    ['groups', 'mentor_code', 'The mentor’s code'],
    ['groups', 'mentor_code', 'Mentor&rsquo;s <b>code</b>'],
    ['encounters', 'group_code', 'Which group did you meet with?'],
    ['encounters', 'group_code', 'Your group\u00a0'],
    ['encounters', 'status', 'Did the group meet?'],
    ['encounters', 'status', 'Did your group meet this month?'],
    ['encounters', 'date', 'Date of the session'],
    ['encounters', 'date', 'When did the group meet?'],
    ['encounters', 'month', 'Which month is this about?'],
    ['encounters', 'mode', 'How did you meet?'],
    ['encounters', 'mode', 'How'],
    ['encounters', 'mode', 'enc_mode'],
    ['encounters', 'mode', 'enc_mode_2'],
    ['encounters', 'attended_n', 'How many came?'],
    ['encounters', 'attended_n', 'Number of attendees'],
    ['encounters', 'invited_n', 'How many were invited?'],
    ['encounters', 'duration_min', 'How long did it last (minutes)?'],
    ['encounters', 'topic_codes', 'What did you talk about?'],
    ['encounters', 'referral_made', 'Did you refer somebody?'],
    ['encounters', 'guide_slug', 'Which session guide did you use?'],
    ['meetings', 'initiated_by', 'Who asked for the meeting?'],
    ['survey', 'person_code', 'Personal code (first letters of your mother’s name)'],
    ['survey', 'conf_1', 'How much do you agree? [When coursework gets hard, I have a plan I trust]'],
    ['survey', 'help_1', 'I would use counseling or academic support here if I needed it'],
    ['survey', 'rec_0_10', 'How likely are you to recommend the program?'],
    ['survey', 'most_useful_month', 'Which month was the most useful?'],
    ['survey', 'msk_1_now', 'Now: I listen before I advise.'],
    ['survey', 'msk_1_then', 'In August: at the start, I listen before I advise.'],
    ['survey', 'msk_1_then', 'Then [I listened before I advised.]'],
  ];
  it.each(headers)('%s: %s is “%s”', async (log, column, header) => {
    const name = header.replace(/\s+/g, ' ').trim();
    const { mapping } = await guess({ [`My ${log}.csv`]: `"${header}","Academic year"\n` });
    expect(mapping[log]?.columns).toMatchObject({ [column]: name });
  });

  it.each([
    'Mentor name',
    'Your e-mail',
    'Student ID',
    'Location of the session',
    'Date of birth',
    'IP Address',
    'First name of the mentee',
  ])('%s is ignored', async (header) => {
    const file = `Timestamp,Group,Mentor code,Group size,"${header}"\n8/7/2023 9:14:02,G1,M1,7,X\n`;
    const { mapping } = await guess({ 'a.csv': file });
    expect(mapping.groups).toMatchObject({
      columns: { group_code: 'Group', mentor_code: 'Mentor code', size: 'Group size' },
      ignore: ['Timestamp', header],
    });
  });

  it('a column that may hold names is not taken for one of codes', async () => {
    const { mapping } = await guess({ 'a.csv': 'Group,Group size,"Mentor code, or name"\n' });
    expect(mapping.groups?.columns).not.toHaveProperty('mentor_code');
    expect(mapping.groups?.ignore).toEqual(['Mentor code, or name']);
  });

  it('free text is never read', async () => {
    const { mapping } = await guess({ 'a.csv': 'role,wave,person_code,help_1,What should change?\n' });
    expect(mapping.survey?.ignore).toEqual(['What should change?']);
  });

  it('the year of a class is no academic year', async () => {
    const { mapping } = await guess({ 'a.csv': 'group,mentor_code,size,class_year\n' });
    expect(mapping.groups?.ignore).toEqual(['class_year']);
  });

  it('our own name comes first', async () => {
    const { mapping, yaml } = await guess({ 'a.csv': 'Day,date,Group,Requested by\n' });
    expect(mapping.meetings?.ignore).toEqual(['Day']);
    expect(yaml).not.toContain('# Check');
  });

  it('what was then and what is now may be asked in the same words', async () => {
    const asked = ['Now', 'At the start'].map((when) => `${when}: I can give feedback people use.`);
    const files = [asked, asked.toReversed()].map((each) => ({
      'a.csv': `role,wave,person_code,"${each.join('","')}"\n`,
    }));
    for (const file of files) {
      const { mapping, yaml } = await guess(file);
      expect(mapping.survey?.columns).toEqual({ msk_6_now: asked[0], msk_6_then: asked[1] });
      expect(yaml).not.toContain('# Check');
    }
  });

  it('says so where two headers fit', async () => {
    const { yaml } = await guess({ 'a.csv': 'Group,Did the group meet?,Session date,Meeting date,How many came?\n' });
    expect(yaml).toContain('date: "Session date"');
    expect(yaml).toContain('# Check: "Meeting date" may be date just as well.');
    expect(yaml).toContain('- "Meeting date"');
  });
});

describe('what is missing is asked for', () => {
  it('with the column that it would need', async () => {
    const { yaml } = await guess({ 'a.csv': 'Timestamp,Group,How many came?,How did you meet?\n' });
    expect(yaml).toContain(
      '# TODO: status is needed and was not found (What became of it: held, canceled or rescheduled.)',
    );
    expect(yaml.match(/date or month is needed/g)).toHaveLength(1);
    expect(yaml.replace(/\n +# /g, ' ')).toContain('that is date: "Timestamp".');
    expect(yaml.replace(/\n +# /g, ' ')).toContain('under constants, for instance status: held.');
    expect(yaml).toContain('# Not found and not needed: year, duration_min,');
  });

  it('either the day or the month is enough', async () => {
    for (const header of ['Day', 'Month']) {
      const { yaml } = await guess({ 'a.csv': `Group,What became of it,Came,${header}\n` });
      expect(yaml).not.toContain('TODO:');
    }
  });

  it('how the answers of a survey are numbered, and of no other log', async () => {
    const [survey, load] = await Promise.all([
      guess({ 'a.csv': 'role,wave,person_code,help_1\nmentee,pre,P1,4\n' }),
      guess({ 'a.csv': 'group,date,status,mentor_load_1_5\nG1,2023-09-14,held,4\n' }),
    ]);
    expect(survey.yaml).toContain('# Check: the answers must run from 1');
    expect(load.yaml).not.toContain('# Check');
  });

  it('a survey without a whole scale is said to have none', async () => {
    const [some, whole] = await Promise.all([
      guess({ 'a.csv': 'role,wave,person_code,conf_1,conf_2\n' }),
      guess({ 'a.csv': 'role,wave,person_code,help_1\n' }),
    ]);
    expect(some.yaml).toContain('# TODO: the survey needs every question of at least one scale');
    expect(whole.yaml).not.toContain('TODO:');
  });

  it('a column of our own name is read unless somebody decides otherwise, so that its cells must be readable', async () => {
    const { yaml, mapping } = await guess({ 'a.csv': 'Group,Date,Requested by,duration_min\nG1,x,A mentee,an hour\n' });
    expect(yaml.replaceAll(/\n +# /g, ' ')).toContain(
      'TODO: some cells of duration_min cannot be read. How long it took, in whole minutes. Or put it under ignore: it is not needed.',
    );
    expect(mapping.meetings).not.toHaveProperty('ignore');
  });

  it('codes with spaces are pointed out, and not repeated', async () => {
    const { yaml } = await guess({ 'a.csv': 'Timestamp,Group,Mentor code,Group size\nx,Group Seven,M1,7\n' });
    expect(yaml).toContain('# TODO: some cells of group_code are no codes');
    expect(yaml).not.toContain('Seven');
  });
});
