import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../../src/stats/read/guess-mapping.ts';
import { readFolder } from '../read-files.ts';
import { guess, makeExports, type Guess, type Source } from './guess.ts';

/** A project of REDCap with three forms, some of whose fields have our names. */
const project = {
  'program.csv': `record_id,redcap_repeat_instrument,redcap_repeat_instance,group_code,mentor_code,size,shirt,roster_complete,enc_group,date,status,mode,duration_min,attended_n,enc_notes,encounter_complete,mtg_group,mtg_date,initiated_by,mtg_notes,meeting_complete
1,,,G01,M01,7,blue,2,,,,,,,,,,,,,
2,,,G02,M02,6,,2,,,,,,,,,,,,,
1,encounter,1,,,,,,G01,2023-09-14,held,in_person,60,6,loud,2,,,,,
2,encounter,1,,,,,,G02,2023-09-15,held,virtual,60,5,,2,,,,,
1,meeting,1,,,,,,,,,,,,,,G01,2023-10-02,mentee,shy,2
`,
};

/** How often each header of the file is named in a draft, on either side of its colons. */
function countNames(mapping: Guess['mapping']): Map<string, number> {
  const sources: Source[] = Object.values(mapping).flat();
  const names = sources.flatMap(({ columns = {}, checkboxes = {}, only = {}, ignore = [] }) => [
    ...Object.values(columns),
    ...Object.values(checkboxes).flatMap((boxes) => Object.keys(boxes)),
    ...Object.keys(only),
    ...ignore,
  ]);
  return new Map([...Map.groupBy(names, (name) => name)].map(([name, each]) => [name, each.length]));
}

describe('several forms in one file', () => {
  it('are drafted with each of its columns named once, but for what several logs need', async () => {
    const { mapping } = await guess(project);
    expect(Object.keys(mapping)).toEqual(['groups', 'encounters', 'meetings']);
    const several = [...countNames(mapping)].filter(([, count]) => count > 1);
    expect(several).toEqual([['redcap_repeat_instrument', 2]]);
  });

  it('share one list of what none of them reads, under the first', async () => {
    const { mapping, yaml } = await guess(project);
    expect(mapping.groups?.ignore).toEqual([
      'record_id',
      'redcap_repeat_instance',
      'shirt',
      'roster_complete',
      'enc_notes',
      'encounter_complete',
      'mtg_notes',
      'meeting_complete',
    ]);
    expect(mapping.encounters).not.toHaveProperty('ignore');
    expect(yaml.match(/# What no log reads is listed only here/g)).toHaveLength(1);
  });

  it('leave out a field of another form that has one of their names', async () => {
    const { mapping } = await guess(project);
    expect(mapping.meetings).toMatchObject({ columns: { date: 'mtg_date' }, ignore: ['mode', 'duration_min'] });
  });

  it('come to a mapping that is read as it is', async () => {
    const folder = makeExports(project);
    writeFileSync(join(folder, 'mapping.yml'), (await guessMapping(folder)).yaml);
    const { problems, rows } = await readFolder(folder);
    expect(problems).toBe('');
    expect(rows).toMatchObject({ groups: 2, encounters: 2, meetings: 1 });
  });

  it('of which the record is the group name it for each log', async () => {
    const { mapping } = await guess({
      'a.csv': `record_id,mentor_code,size,roster_complete,date,status,attended_n,encounter_complete
G1,M1,7,2,2023-09-14,held,6,2
`,
    });
    expect(mapping.groups?.columns).toEqual({ group_code: 'record_id' });
    expect(mapping.encounters?.columns).toEqual({ group_code: 'record_id' });
    expect([...countNames(mapping).values()]).toEqual([2, 1, 1]);
  });

  it('and the same form at two events name its fields twice, and what is left out once', async () => {
    const { mapping } = await guess({
      'a.csv': `record_id,redcap_event_name,survey_role,help,help_1,survey_complete
P1,before_arm_1,mentee,x,3,2
P1,after_arm_1,mentee,y,4,2
`,
    });
    const [before, after] = mapping.survey as unknown as Source[];
    expect(before).toMatchObject({ constants: { wave: 'pre' }, ignore: ['help', 'survey_complete'] });
    expect(after).toMatchObject({ constants: { wave: 'post' } });
    expect(after).not.toHaveProperty('ignore');
  });
});

it('a file with one log has a list without a remark', async () => {
  const { mapping, yaml } = await guess({ 'a.csv': 'Group,Mentor code,Group size,Shirt\nG1,M1,7,blue\n' });
  expect(mapping.groups?.ignore).toEqual(['Shirt']);
  expect(yaml).not.toContain('What no log reads');
});

it('an export called like a log needs its lines all the same', async () => {
  const header =
    'record_id,group_code,status,date,attended_n,encounter_complete,wave,role,person_code,help_1,survey_complete';
  const { mapping } = await guess({ 'survey.csv': `${header}\n` });
  expect(mapping.encounters).toMatchObject({
    file: 'survey.csv',
    ignore: ['record_id', 'encounter_complete', 'survey_complete'],
  });
  expect(mapping.survey).toEqual({ file: 'survey.csv', format: 'redcap' });
});

it('our own survey needs no lines for its open question', async () => {
  const { mapping, yaml } = await guess({ 'survey.csv': 'role,wave,person_code,help_1,open_better\n' });
  expect(mapping).toEqual({});
  expect(yaml).toContain('# survey.csv already has our columns and needs no lines here.');
});

it('a dropped column of a later log is explained where the list stands', async () => {
  const { yaml } = await guess({
    'a.csv': `record_id,group_code,mentor_code,size,roster_complete,enc_group,date,status,attended_n,how_long,encounter_complete
1,G1,M1,7,2,G1,2023-09-14,held,6,about an hour,2
`,
  });
  const [list = ''] = /( *# .*\n)+ *ignore:\n( +- .*\n)+/.exec(yaml) ?? [];
  expect(list.replaceAll(/\n +# /g, ' ')).toContain(
    '"how_long" may be duration_min, but its cells cannot be read as that.',
  );
  expect(list).toContain('- "how_long"');
  expect(yaml.match(/may be duration_min/g)).toHaveLength(1);
});
