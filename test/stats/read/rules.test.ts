import { describe, expect, it } from 'vitest';
import { findProblems, readFiles } from './read-files.ts';

const groups = (...rows: string[]) => ['group_code,mentor_code,size', ...rows].join('\n');
const encounters = (...rows: string[]) =>
  ['encounter_id,month,date,group_code,status,duration_min,invited_n,attended_n,topic_codes', ...rows].join('\n');
const meetings = (...rows: string[]) => ['meeting_id,date,group_code,initiated_by,duration_min', ...rows].join('\n');
const survey = (...rows: string[]) =>
  [
    'wave,role,person_code,conf_1,conf_2,conf_3,help_1,msk_1_then,msk_1_now,msk_2_then,msk_2_now,msk_3_then,msk_3_now,msk_4_then,msk_4_now,msk_5_then,msk_5_now,msk_6_then,msk_6_now,sat,rec_0_10,most_useful_month,open_better',
    ...rows,
  ].join('\n');

describe('groups', () => {
  it('are delivered with their mentor and size', async () => {
    const { groups: read, problems } = await readFiles({
      'groups.csv': groups('G01,M01,7', 'g02,M01,1', 'G03,M03,50'),
    });
    expect(problems).toBe('');
    expect(read).toEqual([
      { group: 'g01', mentor: 'm01', size: 7 },
      { group: 'g02', mentor: 'm01', size: 1 },
      { group: 'g03', mentor: 'm03', size: 50 },
    ]);
  });

  it('have a code, a mentor and a size from 1 to 50', async () => {
    expect(await findProblems({ 'groups.csv': groups('G01,M01,0', 'G02,,7', 'G03,Dr. Lee,51', ',M04,seven') }))
      .toMatchInlineSnapshot(`
        "groups.csv:2:3 (size)  This number is out of range. Write a whole number from 1 to 50. The same in line 4.
        groups.csv:3:2 (mentor_code)  This cell is empty. Mentor: A code for the mentor, such as M07. Never a name.
        groups.csv:4:2 (mentor_code)  This is not a code. Write a code, never a name: at most 40 letters, digits, dots, hyphens and underscores, without spaces or accents.
        groups.csv:5:1 (group_code)  This cell is empty. Group: A code for the group, such as G07.
        groups.csv:5:3 (size)  This is not a whole number. Write a whole number from 1 to 50, digits only."
      `);
  });

  it('stand in the file once', async () => {
    expect(await findProblems({ 'groups.csv': groups('G01,M01,7', 'G02,M02,7', 'g01,M03,6') })).toMatchInlineSnapshot(
      `"groups.csv:4:1 (group_code)  This group stands in the file twice: here and in line 2. Keep one row for each group of the year."`,
    );
  });
});

describe('encounters', () => {
  it('are delivered with their month, attendance and topics', async () => {
    const { encounters: read, problems } = await readFiles({
      'encounters.csv': encounters(
        '1,August,2023-08-30,G01,held,60,8,6,studying;stress',
        '2,9,,g02,Held,,,6,',
        '3,,2024-05-31,G01,held,,,0,studying;studying',
        '4,2023-10,,G01,canceled,,,,',
        '5,november,,G01,rescheduled,,7,3,stress',
        '6,december,,G02,cancelled,,,,',
      ),
    });
    expect(problems).toBe('');
    expect(read).toEqual([
      { group: 'g01', month: '2023-08', isHeld: true, invited: 8, attended: 6, topics: ['studying', 'stress'] },
      { group: 'g02', month: '2023-09', isHeld: true, invited: 6, attended: 6, topics: [] },
      { group: 'g01', month: '2024-05', isHeld: true, invited: 7, attended: 0, topics: ['studying'] },
      { group: 'g01', month: '2023-10', isHeld: false, invited: 0, attended: 0, topics: [] },
      { group: 'g01', month: '2023-11', isHeld: false, invited: 0, attended: 0, topics: [] },
      { group: 'g02', month: '2023-12', isHeld: false, invited: 0, attended: 0, topics: [] },
    ]);
  });

  it('belong to a known group, and its code is not repeated', async () => {
    expect(await findProblems({ 'encounters.csv': encounters('1,august,,G99,held,,,6,') })).toMatchInlineSnapshot(
      `"encounters.csv:2:4 (group_code)  There is no group of this code in groups.csv. Correct the code, or add the group to groups.csv."`,
    );
  });

  it('say how many came where they were held', async () => {
    expect(
      await findProblems({
        'encounters.csv': encounters(
          '1,august,,G01,held,,,,',
          '2,september,,G01,held,,,8,',
          '3,october,,G01,held,,5,6,',
          '4,november,,G01,held,,51,51,',
          '5,december,,G01,held,601,,6,',
          '6,january,,G01,held,0,,6,',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "encounters.csv:2:8 (attended_n)  This encounter took place, but nothing says how many came. Write how many mentees came; 0 if nobody did.
      encounters.csv:3:8 (attended_n)  More mentees came than the group has. Correct the number, the size of the group in groups.csv, or say under invited_n how many were invited.
      encounters.csv:4:8 (attended_n)  More mentees came than were invited. Correct one of the two numbers.
      encounters.csv:5:7 (invited_n)  This number is out of range. Write a whole number from 1 to 50.
      encounters.csv:5:8 (attended_n)  This number is out of range. Write a whole number from 0 to 50.
      encounters.csv:6:6 (duration_min)  This number is out of range. Write a whole number from 1 to 600. The same in line 7."
    `);
  });

  it('happened in the academic year and not in the future, by day or month', async () => {
    const rows = encounters(
      '1,july,,G01,held,,,6,',
      '2,2024-08,,G01,held,,,6,',
      '3,,2023-07-31,G01,held,,,6,',
      '4,,2024-06-01,G01,held,,,6,',
      '5,september,2023-10-01,G01,held,,,6,',
      '6,,,G01,held,,,6,',
      '7,april,,G01,held,,,6,',
      '8,,2024-03-11,G01,held,,,6,',
      '9,april,,G01,canceled,,,,',
    );
    expect(await findProblems({ 'encounters.csv': rows }, { today: '2024-03-10' })).toMatchInlineSnapshot(`
      "encounters.csv:2:2 (month)  This month is not in the academic year 2023–2024. Correct it, or read another year with --year. Other years belong in other files, or apart by a column called year. The same in line 3.
      encounters.csv:4:3 (date)  This day is not in the academic year 2023–2024. Correct it, or read another year with --year. Other years belong in other files, or apart by a column called year.
      encounters.csv:5:3 (date)  This day lies in the future. Correct it, or leave the row out until it has happened. The same in line 9.
      encounters.csv:6:2 (month)  The month and the day of this row do not agree. Correct one of the two: an encounter counts for the month in which it was.
      encounters.csv:7:3 (date)  This row has neither a day nor a month. Write one of the two.
      encounters.csv:8:2 (month)  This month lies in the future. Correct it, or leave the row out until it has happened. The same in line 10."
    `);
  });

  it('have topics of the list only', async () => {
    expect(
      await findProblems({ 'encounters.csv': encounters('1,august,,G01,held,,,6,studying;gossip') }),
    ).toMatchInlineSnapshot(
      `"encounters.csv:2:9 (topic_codes)  This cell holds something that is not in the list. Write only studying, time, coursework, licensing-exams, stress, belonging, money, family, specialties, clinical, research, teaching, service, fair-treatment and other, with ; between them. Other words can be given one of these meanings under values in mapping.yml."`,
    );
  });

  it('of a year within one calendar year follow its months', async () => {
    const { problems, encounters: read } = await readFiles(
      { 'encounters.csv': encounters('1,march,,G01,held,,,6,', '2,12,,G01,held,,,6,') },
      { year: { starts_in: 2023, first_month: 'february', last_month: 'november' } },
    );
    expect(read.map(({ month }) => month)).toEqual(['2023-03']);
    expect(problems).toContain('encounters.csv:3:2 (month)  This month is not in the academic year 2023.');
  });
});

describe('meetings', () => {
  it('are delivered with their month and who asked', async () => {
    const { meetings: read, problems } = await readFiles({
      'meetings.csv': 'date,group_code,initiated_by,topic_codes\n2023-09-04,G01,mentee,money\n2024-01-15,G02,Mentor,\n',
    });
    expect(problems).toBe('');
    expect(read).toEqual([
      { group: 'g01', month: '2023-09', askedBy: 'mentee', topics: ['money'] },
      { group: 'g02', month: '2024-01', askedBy: 'mentor', topics: [] },
    ]);
  });

  it('have a day of the year, a known group and somebody who asked', async () => {
    expect(
      await findProblems({
        'meetings.csv': meetings(
          '1,2024-07-01,G01,mentee,',
          '2,2023-09-04,G99,mentee,',
          '3,2023-09-04,G01,friend,',
          '4,,G01,,1',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "meetings.csv:2:2 (date)  This day lies in the future. Correct it, or leave the row out until it has happened.
      meetings.csv:3:3 (group_code)  There is no group of this code in groups.csv. Correct the code, or add the group to groups.csv.
      meetings.csv:4:4 (initiated_by)  This is not one of the choices. Write mentee or mentor. Other words can be given this meaning under values in mapping.yml.
      meetings.csv:5:2 (date)  This cell is empty. Day: The day of the meeting, as year-month-day.
      meetings.csv:5:4 (initiated_by)  This cell is empty. Asked for by: mentee or mentor: who made the first step."
    `);
  });
});

describe('responses to the survey', () => {
  const blanks = (count: number) => ','.repeat(count);

  it('are delivered as the sum of the answers of each scale that has enough of them', async () => {
    const { responses, problems } = await readFiles({
      'survey.csv': survey(
        `pre,mentee,p1,1,2,3,5,${blanks(15)}`,
        `post,mentee,p1,4,NA,5,NA,${blanks(12)}5,10,May,"Longer, please"`,
        `post,mentee,p2,4,,,1,${blanks(15)}`,
        'post,mentor,p3,,,,,1,4,2,4,2,5,,,,,3,3,,,,',
        'post,mentor,p4,,,,,1,4,2,4,2,5,,,,,,,,,,',
      ),
    });
    expect(problems).toBe('');
    expect(responses).toEqual([
      {
        person: 'p1',
        role: 'mentee',
        wave: 'pre',
        scores: { confidence: { sum: 6, items: 3 }, help: { sum: 5, items: 1 } },
      },
      { person: 'p1', role: 'mentee', wave: 'post', scores: { confidence: { sum: 9, items: 2 } } },
      { person: 'p2', role: 'mentee', wave: 'post', scores: { help: { sum: 1, items: 1 } } },
      {
        person: 'p3',
        role: 'mentor',
        wave: 'post',
        scores: { skills: { sum: 16, items: 4 }, skillsThen: { sum: 8, items: 4 } },
      },
      { person: 'p4', role: 'mentor', wave: 'post', scores: {} },
    ]);
  });

  it('deliver nothing but scores', async () => {
    const { responses } = await readFiles({
      'survey.csv': survey(`post,mentee,p1,4,4,5,3,${blanks(12)}5,10,May,secret`),
    });
    expect(JSON.stringify(responses)).not.toMatch(/secret|may|10/);
  });

  it('are from 1 to 5, under a code, and told once a survey', async () => {
    expect(
      await findProblems({
        'survey.csv': survey(
          `pre,mentee,p1,6,agree,2.5,5,${blanks(15)}`,
          `mid,students,a@b.example,1,1,1,1,${blanks(15)}`,
          `pre,mentee,p2,1,1,1,1,${blanks(12)}6,11,never,`,
          `post,mentee,p3,1,1,1,1,${blanks(15)}`,
          `post,mentor,p3,1,1,1,1,${blanks(15)}`,
          `post,mentee,P3,2,2,2,2,${blanks(15)}`,
        ),
      }),
    ).toMatchInlineSnapshot(`
      "survey.csv:2:4 (conf_1)  This number is out of range. Write a whole number from 1 to 5.
      survey.csv:2:5 (conf_2)  This is not a number of the scale. Write a whole number from 1 to 5, or leave the cell blank. Words can be given a number under values in mapping.yml.
      survey.csv:2:6 (conf_3)  This is not a number of the scale. Write a whole number from 1 to 5, or leave the cell blank. Words can be given a number under values in mapping.yml.
      survey.csv:3:1 (wave)  This is not one of the choices. Write pre or post. Other words can be given this meaning under values in mapping.yml.
      survey.csv:3:2 (role)  This is not one of the choices. Write mentee or mentor. Other words can be given this meaning under values in mapping.yml.
      survey.csv:3:3 (person_code)  E-mail addresses do not belong here. Write a code, never a name: at most 40 letters, digits, dots, hyphens and underscores, without spaces or accents.
      survey.csv:4:20 (sat)  This number is out of range. Write a whole number from 1 to 5.
      survey.csv:4:21 (rec_0_10)  This number is out of range. Write a whole number from 0 to 10.
      survey.csv:4:22 (most_useful_month)  This is not a month. Write the month’s English name, its number, or year-month, for instance 2023-08.
      survey.csv:7:3 (person_code)  This person answered twice in the same survey: here and in line 5. Keep one of the two rows, or say duplicates: latest in mapping.yml to keep the last."
    `);
  });

  it('about mentoring skills come from mentors, and about the start only after the year', async () => {
    expect(
      await findProblems({
        'survey.csv': survey('post,mentee,p1,1,1,1,1,,3,,,,,,,,,,,,,,', 'pre,mentor,p2,1,1,1,1,2,3,,,,,,,,,,,,,,'),
      }),
    ).toMatchInlineSnapshot(`
      "survey.csv:2:9 (msk_1_now)  Only mentors are asked about mentoring skills. Correct the role of this row, or leave these cells blank for mentees.
      survey.csv:3:8 (msk_1_then)  How it was at the start is only asked after the year. Correct wave in this row, or leave these cells blank before the year."
    `);
  });

  it('need the items of one scale', async () => {
    expect(
      await findProblems({ 'survey.csv': 'wave,role,person_code,conf_1,conf_2\npre,mentee,p1,1,2\n' }),
    ).toMatchInlineSnapshot(
      `"survey.csv:1  The survey has no complete scale. It needs the columns of at least one scale, for instance conf_1, conf_2 and conf_3. Name yours under columns in mapping.yml, and none of them under ignore."`,
    );
    expect(await findProblems({ 'survey.csv': 'wave,role,person_code,help_1\npre,mentee,p1,1\n' })).toBe('');
  });
});

describe('the first line', () => {
  it('must hold the columns that are needed', async () => {
    expect(
      await findProblems({
        'groups.csv': 'group_code,mentor_code\nG01,M01\n',
        'encounters.csv': 'encounter_id,group_code,status\n1,G01,held\n',
        'meetings.csv': 'date\n2023-09-01\n',
        'survey.csv': 'wave,conf_1\npre,1\n',
      }),
    ).toMatchInlineSnapshot(`
      "groups.csv:1  The first line lacks the column size. Add what is missing, or say under columns in mapping.yml what it is called in this file.
      encounters.csv:1  The first line lacks the columns attended_n and month or date. Add what is missing, or say under columns in mapping.yml what it is called in this file.
      meetings.csv:1  The first line lacks the columns group_code and initiated_by. Add what is missing, or say under columns in mapping.yml what it is called in this file.
      survey.csv:1  The first line lacks the columns role and person_code. Add what is missing, or say under columns in mapping.yml what it is called in this file."
    `);
  });

  it('may write them in any case and order', async () => {
    const { problems } = await readFiles({ 'groups.csv': 'SIZE, Group_Code ,Mentor_Code\n7,G01,M01\n' });
    expect(problems).toBe('');
  });

  it('may hold no other column, which is named by its place alone', async () => {
    expect(
      await findProblems({
        'groups.csv': 'group_code,mentor_code,size,Ana Reyes,sizee,__proto__\nG01,M01,7,x,y,z\n',
      }),
    ).toMatchInlineSnapshot(`
      "groups.csv:1:4  Column 4 is not known. Delete it, or name it in mapping.yml: under columns if it is one of ours, under ignore if not.
      groups.csv:1:5  Column 5 is not known. Delete it, or name it in mapping.yml: under columns if it is one of ours, under ignore if not.
      groups.csv:1:6  Column 6 is not known. Delete it, or name it in mapping.yml: under columns if it is one of ours, under ignore if not."
    `);
  });
});

it('a name that is nearly one of ours is answered with ours', async () => {
  const header = 'group_code,status,month,atended_n';
  expect(await findProblems({ 'encounters.csv': `${header}\nG01,held,august,6\n` })).toContain(
    'encounters.csv:1:4  Column 4 is not known. Did you mean attended_n?',
  );
});

describe('rows that come twice', () => {
  const same = 'august,2023-08-30,G01,held,60,8,6,studying';

  it('are refused where they are equal, with both lines', async () => {
    expect(
      await findProblems({ 'encounters.csv': encounters(`,${same}`, `,${same.replace('60', '50')}`, `,${same}`) }),
    ).toMatchInlineSnapshot(
      `"encounters.csv:4  This row is the same as line 2. Delete one of the two. If both happened, say duplicates: keep for this file in mapping.yml, or give each row a code of its own."`,
    );
  });

  it('are refused where they have the same code, with both lines', async () => {
    expect(
      await findProblems({
        'encounters.csv': encounters(`E1,${same}`, `e1,september,,G02,held,,,6,`, `E2,${same}`),
        'meetings.csv': meetings('7,2023-09-04,G01,mentee,', '7,2023-09-05,G01,mentee,'),
      }),
    ).toMatchInlineSnapshot(`
      "encounters.csv:3:1 (encounter_id)  This entry stands in the log twice: here and in line 2. Delete one of the two, or give each encounter a code of its own.
      meetings.csv:3:1 (meeting_id)  This entry stands in the log twice: here and in line 2. Delete one of the two, or give each meeting a code of its own."
    `);
  });
});

describe('a column called year', () => {
  const withYear = (...rows: string[]) => ['year,month,date,group_code,status,attended_n', ...rows].join('\n');

  it('leaves out the rows of other years, whatever else is in them', async () => {
    const {
      encounters: read,
      problems,
      warnings,
    } = await readFiles({
      'groups.csv': 'year,group_code,mentor_code,size\n2022-2023,G01,M09,8\n2023-2024,G01,M01,7\n2024,G01,M02,6\n',
      'encounters.csv': withYear(
        '2022-2023,october,,G77,held,many',
        '2023,october,,G01,held,7',
        '2023-2024,,2024-02-01,G01,held,5',
        '2024-2025,,,G01,,',
      ),
    });
    expect(problems).toBe('');
    expect(read.map(({ month, attended }) => [month, attended])).toEqual([
      ['2023-10', 7],
      ['2024-02', 5],
    ]);
    expect(warnings).toMatchInlineSnapshot(`
      "groups.csv  Rows of other academic years were left out. That is as it should be if the file holds several years.
      encounters.csv  Rows of other academic years were left out. That is as it should be if the file holds several years."
    `);
  });

  it('must not be the calendar year, or rows would be left out in silence', async () => {
    expect(
      await findProblems({
        'encounters.csv': withYear(
          '2023,october,,G01,held,7',
          '2024,february,,G01,held,7',
          '2024,,2024-02-01,G01,held,7',
          '2023,,2023-02-01,G01,held,7',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "encounters.csv:3:1 (year)  The academic year of this row does not agree with its day or month. Write both years of the academic year; the one that is read here is 2023–2024. The same in line 4.
      encounters.csv:5:3 (date)  This day is not in the academic year 2023–2024. Correct it, or read another year with --year. Other years belong in other files, or apart by a column called year."
    `);
  });

  it('must leave something', async () => {
    expect(
      await findProblems({
        'groups.csv': 'year,group_code,mentor_code,size\n2021,G01,M09,8\n',
        'encounters.csv': encounters(),
      }),
    ).toMatchInlineSnapshot(`
      "groups.csv  There are no rows about the academic year 2023–2024. Add them, or read another year with --year.
      encounters.csv  There are no rows about the academic year 2023–2024. Add them, or read another year with --year."
    `);
  });
});
