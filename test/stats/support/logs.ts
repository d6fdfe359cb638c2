import type { Role, Wave } from '../../../src/schemas/vocabulary.ts';
import { createCounter } from '../../../src/stats/aggregate/tally.ts';
import type { Tally } from '../../../src/stats/aggregate/tally.ts';
import { preparePublication, type Publication, type PublicationOptions } from '../../../src/stats/publish/publish.ts';
import { getStatisticsYear, type StatisticsYear } from '../../../src/stats/publish/year.ts';
import type { Encounter, Group, Meeting, Response } from '../../../src/stats/read/records.ts';
import { policy } from './tables.ts';

export const academicYear = { starts_in: 2023, first_month: 'august', last_month: 'may' } as const;
export const year = getStatisticsYear(academicYear);
export const months = year.terms.flatMap((term) => term.months);

export interface Logs {
  groups: readonly Group[];
  encounters: readonly Encounter[];
  meetings: readonly Meeting[];
  responses: readonly Response[];
}

/** A program of groups of seven, each with a mentor, that meet every month; five of seven come. */
export function makeLogs(groupCount: number, changes: Partial<Logs> = {}): Logs {
  const groups = Array.from({ length: groupCount }, (_, i) => ({ group: `G${i}`, mentor: `M${i}`, size: 7 }));
  const encounters = months.flatMap((month) =>
    groups.map(({ group }) => ({ group, month, isHeld: true, invited: 7, attended: 5, topics: ['stress' as const] })),
  );
  return { groups, encounters, meetings: [], responses: [], ...changes };
}

/** What logs come to. Months of other terms are left out. */
export function tallyUp({ groups, encounters, meetings, responses }: Logs, terms = year.terms): Tally {
  const counter = createCounter((month) => terms.find((term) => term.months.includes(month))?.term);
  groups.forEach(counter.group);
  encounters.forEach(counter.encounter);
  meetings.forEach(counter.meeting);
  responses.forEach(counter.response);
  return counter.getTally();
}

/** A whole release, from logs to the published file. */
export function publish(logs: Logs, options: Partial<PublicationOptions> = {}): Promise<Publication> {
  const terms: StatisticsYear['terms'] = options.terms ?? year.terms;
  return preparePublication(tallyUp(logs, terms), {
    year,
    terms,
    policy,
    encountersAMonth: 1,
    month: '2024-06',
    isSample: false,
    ...options,
  });
}

/** So many people of one role who answer both times. */
export function makeResponses(
  role: Role,
  people: number,
  getScores: (person: number, wave: Wave) => Response['scores'],
): Response[] {
  return Array.from({ length: people }, (_, i) =>
    (['pre', 'post'] as const).map((wave) => ({ person: `${role}${i}`, role, wave, scores: getScores(i, wave) })),
  ).flat();
}
