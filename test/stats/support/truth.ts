import {
  dimensions,
  type Figure,
  type Statistics,
  type StatisticsTables,
  type TableName,
} from '../../../src/schemas/statistics.ts';
import type { Response, Score } from '../../../src/stats/read/records.ts';
import { months, year, type Logs } from './logs.ts';

/** What a published figure should say. */
export interface Truth {
  /** In the unit of the figure: people, events, percent, or points of the scale. */
  value: number;
  /** What is printed of it where it may be known: half of the last place is rounded up. */
  rounded: number;
  unit: 'count' | 'percent' | 'points';
  /** How many people it describes; left out where it counts events. */
  people?: number;
}

/** A published figure beside its truth. */
export interface Comparison extends Truth {
  table: TableName;
  measure: string;
  figure: Figure;
}

/**
 * Works out every published figure from the logs once more: without one line of the program, so that neither can repeat
 * a mistake of the other. Which topics are counted together, and which scales were asked, it takes from the rows.
 */
export function compareToTruth(logs: Logs, { tables }: Statistics): Comparison[] {
  return (Object.keys(tables) as TableName[]).flatMap((table) =>
    tables[table].flatMap((row) => {
      const truths: Readonly<Record<string, Truth>> = findTruths[table](logs, row as never, tables);
      return Object.entries(row).flatMap(([measure, figure]) => {
        if (measure === 'release' || (dimensions as readonly string[]).includes(measure)) return [];
        const truth = truths[measure];
        if (!truth) throw new Error(`What is ${measure} in ${table}?`);
        return [{ ...truth, table, measure, figure: figure as Figure }];
      });
    }),
  );
}

type Row<Name extends TableName> = StatisticsTables[Name][number];

const findTruths: {
  [Name in TableName]: (logs: Logs, row: Row<Name>, tables: StatisticsTables) => Record<string, Truth>;
} = {
  cohort: ({ groups }) => ({
    mentors: count(new Set(groups.map(({ mentor }) => mentor)).size),
    mentees: { ...count(add(groups.map(({ size }) => size))), people: add(groups.map(({ size }) => size)) },
    groups: count(groups.length),
  }),
  totals: (logs) => ({
    held: count(add(months.map((month) => countHeld(logs, month)))),
    expected: count(months.length * logs.groups.length),
    attendance: getAttendance(logs, months),
    meetings: count(logs.meetings.length),
  }),
  encounters: (logs, { month }) => ({ held: count(countHeld(logs, month)), expected: count(logs.groups.length) }),
  attendance: (logs, { month }) => ({ rate: getAttendance(logs, [month]) }),
  meetings: ({ meetings }, { term }) => ({ held: count(meetings.filter(({ month }) => isIn(term, month)).length) }),
  asked_by: ({ meetings }, { role }) => ({
    meetings: count(meetings.filter(({ askedBy }) => askedBy === role).length),
  }),
  group_topics: ({ encounters }, row, { group_topics }) => ({
    times: countTopic(
      encounters.filter(({ isHeld }) => isHeld),
      row,
      group_topics,
    ),
  }),
  meeting_topics: ({ meetings }, row, { meeting_topics }) => ({ times: countTopic(meetings, row, meeting_topics) }),
  responses: (logs, { role, wave }) => {
    const asked = countPeople(logs, role);
    const answered = logs.responses.filter((each) => each.role === role && each.wave === wave).length;
    return { rate: percent(answered, asked, asked) };
  },
  pairs: (logs, { role }, tables) => ({ people: count(findPairs(logs, role, tables).length) }),
  survey: (logs, { role, scale }, tables) => {
    const pairs = findPairs(logs, role, tables).flatMap((answers) => answers.get(scale) ?? []);
    const [before, after] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)];
    const [sumBefore, sumAfter] = [add(before.map(getSixtieths)), add(after.map(getSixtieths))];
    const people = pairs.length;
    const agreed = (scores: typeof before) => percent(scores.filter(isAgreement).length, people, people);
    return {
      before: points(sumBefore, people),
      after: points(sumAfter, people),
      change: points(sumAfter - sumBefore, people),
      agree_before: agreed(before),
      agree_after: agreed(after),
    };
  },
};

const count = (value: number): Truth => ({ value, rounded: value, unit: 'count' });

function percent(part: number, whole: number, people: number): Truth {
  return { value: (100 * part) / whole, rounded: Math.floor((100 * part) / whole + 0.5), unit: 'percent', people };
}

/** Points of the scale from a sum of sixtieths, so that means of up to six items stay whole. */
function points(sum: number, people: number): Truth {
  const rounded = Math.floor((10 * sum) / (60 * people) + 0.5) / 10;
  return { value: sum / (60 * people), rounded, unit: 'points', people };
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function isIn(term: string, month: string): boolean {
  return year.terms.some((each) => each.term === term && each.months.includes(month));
}

/** Groups that met in a month: one encounter is planned for each, and further ones make up for no other group. */
function countHeld({ encounters }: Logs, month: string): number {
  return new Set(encounters.filter((each) => each.isHeld && each.month === month).map(({ group }) => group)).size;
}

function getAttendance({ groups, encounters }: Logs, during: readonly string[]): Truth {
  const held = encounters.filter(({ isHeld, month }) => isHeld && during.includes(month));
  const met = new Set(held.map(({ group }) => group));
  const people = add(groups.filter(({ group }) => met.has(group)).map(({ size }) => size));
  return percent(add(held.map(({ attended }) => attended)), add(held.map(({ invited }) => invited)), people);
}

/** How often a topic came up, or all topics together that have no row of their own. */
function countTopic(
  events: readonly { month: string; topics: readonly string[] }[],
  { term, topic }: Row<'group_topics'>,
  rows: readonly Row<'group_topics'>[],
): Truth {
  const named = rows.filter((row) => row.term === term && row.topic !== 'other').map((row) => row.topic as string);
  const isMeant = (each: string) => (topic === 'other' ? !named.includes(each) : each === topic);
  return count(add(events.filter(({ month }) => isIn(term, month)).map(({ topics }) => topics.filter(isMeant).length)));
}

function countPeople({ groups }: Logs, role: string): number {
  return role === 'mentee' ? add(groups.map(({ size }) => size)) : new Set(groups.map(({ mentor }) => mentor)).size;
}

/** The answers, before and after, of everybody who answered both times on every scale that has a row. */
function findPairs({ responses }: Logs, role: string, { survey }: StatisticsTables) {
  const scales = survey.filter((row) => row.role === role).map(({ scale }) => scale);
  const find = (person: string, wave: string): Response['scores'] =>
    responses.find((each) => each.role === role && each.person === person && each.wave === wave)?.scores ?? {};
  const people = new Set(responses.filter((each) => each.role === role).map(({ person }) => person));
  return [...people].flatMap((person) => {
    const [pre, post] = [find(person, 'pre'), find(person, 'post')];
    const answers = scales.flatMap((scale) => {
      // On skills, mentors look back after the year.
      const [before, after] = [scale === 'skills' ? post.skillsThen : pre[scale], post[scale]];
      return before && after ? [[scale, { before, after }] as const] : [];
    });
    return answers.length === scales.length ? [new Map(answers)] : [];
  });
}

function getSixtieths({ sum, items }: Score): number {
  return (60 * sum) / items;
}

function isAgreement({ sum, items }: Score): boolean {
  return sum / items >= 4;
}
