import { describe, expect, it } from 'vitest';
import { guess } from './guess.ts';

describe('exports of REDCap', () => {
  const redcap = async (header: string, ...rows: string[]) =>
    (await guess({ 'a.csv': `${[header, ...rows].join('\n')}\n` })).mapping;

  it('the events may be the months of the encounters', async () => {
    const rows = ['G1,setup_arm_1,M1,7,2,,,', 'G1,august_arm_1,,,,held,6,2', 'G1,september_arm_1,,,,held,5,2'];
    const header =
      'record_id,redcap_event_name,mentor_code,group_size,group_complete,enc_status,enc_attended_n,enc_complete';
    const mapping = await redcap(header, ...rows);
    expect(mapping.groups).toMatchObject({ only: { redcap_event_name: 'setup_arm_1' } });
    expect(mapping.encounters).toMatchObject({
      columns: { group_code: 'record_id', month: 'redcap_event_name' },
      values: { month: { august_arm_1: 'august', september_arm_1: 'september' } },
      only: { enc_complete: '2' },
    });
  });

  it.each([
    ['the form has a day', 'enc_date', '2023-09-14', 'september_arm_1'],
    ['they are no months', 'enc_mode', 'virtual', 'year_arm_1'],
  ])('the events are no months where %s', async (_, field, cell, event) => {
    const header = `record_id,redcap_event_name,enc_group,enc_status,${field},enc_complete`;
    const mapping = await redcap(header, `1,${event},G1,held,${cell},2`);
    expect(mapping.encounters?.columns).toMatchObject({ group_code: 'enc_group' });
    expect(mapping.encounters?.columns).not.toHaveProperty('month');
  });

  it('which survey an event was is asked where its name does not say it', async () => {
    const header = 'record_id,redcap_event_name,role,help_1,survey_complete';
    const mapping = await redcap(header, 'P1,t1_arm_1,mentee,3,2', 'P1,t2_arm_1,mentee,4,2');
    expect(mapping.survey).toMatchObject([
      { constants: { wave: 'TODO' }, only: { redcap_event_name: 't1_arm_1' } },
      { constants: { wave: 'TODO' }, only: { redcap_event_name: 't2_arm_1' } },
    ]);
  });

  it('only boxes of topics are read, whatever the question is called', async () => {
    const header = 'record_id,enc_group,enc_date,mode___1,covered___stress,covered___research,race___1,enc_complete';
    const mapping = await redcap(header, '1,G1,2023-09-14,1,1,0,1,2');
    expect(mapping.encounters).toMatchObject({
      columns: { group_code: 'enc_group', date: 'enc_date' },
      checkboxes: { topic_codes: { covered___stress: 'stress', covered___research: 'research' } },
      ignore: ['record_id', 'mode___1', 'race___1', 'enc_complete'],
    });
    expect(mapping.encounters?.columns).not.toHaveProperty('mode');
  });

  it('the record stands for the group only where a form does not say it', async () => {
    const mapping = await redcap(
      'record_id,redcap_event_name,enc_group,enc_date,enc_status,enc_complete',
      '1,year_arm_1,G1,2023-09-14,held,2',
    );
    expect(mapping.encounters?.columns).toMatchObject({ group_code: 'enc_group' });
    expect(mapping.encounters).not.toHaveProperty('only');
  });

  it('rows are told apart by a value that no other row has', async () => {
    const header = 'record_id,redcap_event_name,enc_date,enc_status,enc_complete';
    const mapping = await redcap(header, 'G1,year_arm_1,2023-09-14,held,2', 'G2,year_arm_1,,,');
    expect(mapping.encounters?.only).toEqual({ enc_complete: '2' });
  });

  it('forms that are not marked complete are left out only where that is needed', async () => {
    const header = 'record_id,enc_group,enc_date,enc_status,enc_complete,note,other_complete';
    const mapping = await redcap(header, '1,G1,2023-09-14,held,2,,', '2,,,,,x,2');
    expect(mapping.encounters).not.toHaveProperty('only');
  });

  it('where nothing tells the rows apart, the person is asked to', async () => {
    const header = 'record_id,redcap_event_name,enc_date,enc_status';
    const rows = ['G1,year_arm_1,2023-09-14,held', 'G2,year_arm_1,,'];
    const { yaml, mapping } = await guess({ 'a.csv': [header, ...rows].join('\n') });
    expect(mapping.encounters).not.toHaveProperty('only');
    expect(yaml).toContain('# TODO: nothing tells the rows of this log from the others in the file.');
  });

  it('a record number stands for a person only where one record has both surveys', async () => {
    const { yaml, mapping } = await guess({
      'a.csv': 'record_id,role,conf_1,help_1,survey_complete\n1,mentee,3,4,2\n',
    });
    expect(mapping.survey?.columns).toBeUndefined();
    expect(yaml).toContain('# TODO: person_code is needed');
  });

  it('months that are numbers are pointed out', async () => {
    const { yaml } = await guess({
      'a.csv': 'record_id,group_code,month,status,attended_n,enc_complete\n1,G1,1,held,5,2\n',
    });
    expect(yaml).toContain('# Check: month holds numbers, read as 1 for January');
  });

  it('an export with labels is refused', async () => {
    const { notes, mapping } = await guess({ 'a.csv': 'Record ID,Event Name,Mentor code,Group size,Complete?\n' });
    expect(mapping).toEqual({});
    expect(notes).toContain('a.csv:1  This export holds REDCap’s labels instead of its codes.');
  });
});

describe('exports of Qualtrics', () => {
  const talk = 'What did you talk about? - Selected Choice';
  const head: [string, string, string][] = [
    ['StartDate', 'Start Date', '2023-09-15 10:00:00'],
    ['Status', 'Response Type', 'IP Address'],
    ['Q3_4_TEXT', 'Did the group meet? - Other - Text', ''],
    ['Q1', '<p>Which\n<b>group</b>?</p>', 'G1'],
    ['Q2', 'Date', '2023-09-14'],
    ['Q3', 'Did the group meet? - Selected Choice', 'Yes'],
    ['Q4', 'How many came?', '6'],
  ];
  const write = (columns: readonly (readonly string[])[]) => {
    const ids = columns.map(([name]) => JSON.stringify({ ImportId: name }));
    const preview = columns.map(
      ([name, , cell = '']) => ({ Status: 'Survey Preview', Q3: 'Just a try' })[name ?? ''] ?? cell,
    );
    const rows = [
      ...[0, 1].map((i) => columns.map((column) => column[i] ?? '')),
      ids,
      preview,
      columns.map(([, , cell]) => cell ?? ''),
    ];
    return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  };

  it('the boxes of a question are put together, and rows that are no answers left out', async () => {
    const boxes = [
      ['Q5_1', `${talk} - Stress and well-being`, '1'],
      ['Q5_2', `${talk} - Other`, ''],
      ['Q5_2_TEXT', `${talk} - Other - Text`, ''],
    ];
    const { mapping } = await guess({ 'a.csv': write([...head, ...boxes]) });
    expect(mapping.encounters).toMatchObject({
      columns: { group_code: 'Q1', date: 'Q2', status: 'Q3', attended_n: 'Q4' },
      checkboxes: { topic_codes: { Q5_1: 'stress', Q5_2: 'other' } },
      ignore: ['StartDate', 'Status', 'Q3_4_TEXT', 'Q5_2_TEXT'],
    });
    expect(mapping.encounters?.values).toEqual({ status: { Yes: 'held' } });
  });

  it('one column alone is no family of boxes', async () => {
    const columns = [...head.filter(([name]) => name !== 'Status'), ['Q5_1', talk, 'studying']];
    const { mapping } = await guess({ 'a.csv': write(columns) });
    expect(mapping.encounters?.columns).toMatchObject({ topic_codes: 'Q5_1' });
    expect(mapping.encounters).not.toHaveProperty('checkboxes');
    // Without its column Status, nothing tells a preview from an answer; the question is neither.
    expect(mapping.encounters?.values).toEqual({ status: { Yes: 'held', 'Just a try': 'TODO' } });
  });
});
