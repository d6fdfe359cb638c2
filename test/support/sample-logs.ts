import type { Group } from '../../src/stats/read/records.ts';
import { makeRandom, type Random } from './random.ts';
import { formatCode, formatLog, repeat } from './sample-csv.ts';
import { makeEncounters } from './sample-encounters.ts';
import { makeMeetings } from './sample-meetings.ts';
import { makeSurvey } from './sample-survey.ts';
import { sampleYear } from './sample-year.ts';

/** The seed of the files in `test/fixtures/stats/sample/`; with it the survey comes out close to what was aimed at. */
export const sampleSeed = 1858;

/** The logs of a year, as CSV text by file name. */
export type SampleLogs = Record<'groups.csv' | 'encounters.csv' | 'meetings.csv' | 'survey.csv', string>;

/**
 * Invented logs of a year whose totals are those that the origin program reported for 2023-2024: 22 mentors, 137
 * mentees, 22 group encounters a month, over 60 individual meetings. All else comes from the seed, and nobody in it is
 * real. Same seed, same bytes.
 */
export function makeSampleLogs({ seed }: { seed: number }): SampleLogs {
  const random = makeRandom(seed);
  const groups = makeGroups(random.fork());
  return {
    'groups.csv': formatLog(
      'groups',
      groups.map(({ group, mentor, size }) => ({ year: sampleYear, group_code: group, mentor_code: mentor, size })),
    ),
    'encounters.csv': formatLog('encounters', makeEncounters(groups, random.fork())),
    'meetings.csv': formatLog('meetings', makeMeetings(groups, random.fork())),
    'survey.csv': formatLog('survey', makeSurvey(random.fork())),
  };
}

function makeGroups(random: Random): Group[] {
  const sizes = random.shuffle(repeat({ 6: 17, 7: 5 }).map(Number));
  const mentors = random.shuffle(sizes.map((_, i) => formatCode('M', i + 1, 2)));
  return sizes.map((size, i) => ({ group: formatCode('G', i + 1, 2), mentor: mentors[i] ?? '', size }));
}
