import type { Term, Topic } from '../../schemas/vocabulary.ts';
import type { CountCell, Policy, ShareCell } from '../core/system.ts';
import { getNeed } from '../protect/need.ts';
import { addUp, subtract, sumUp, type Amounts } from './amounts.ts';
import { topicBlocks } from './blocks.ts';
import type { DraftWriter, Plan } from './draft.ts';
import { getKnown } from './known.ts';
import type { TopicsEach } from './tally.ts';

/** What conversations of one kind were about in one term. */
export interface TermTopics {
  table: 'group_topics' | 'meeting_topics';
  term: Term;
  /** How often each topic came up, by mentor. */
  getAmounts: (topic: Topic) => Amounts | undefined;
  /** The encounters or meetings themselves, by mentor. A reader is taken to know how many there were. */
  events: Amounts | undefined;
  /** How many topics each of them had; undefined where there were none. */
  each: TopicsEach | undefined;
  /** The cells that count them, where they are published: of the term, or of each of its months. */
  eventCells: readonly (CountCell | ShareCell)[];
  /** The same, with the cells of other terms that are hidden where one of these is. */
  hiddenTogether: readonly (CountCell | ShareCell)[];
}

/**
 * How often each topic came up in a term. Topics that may not be shown by themselves are counted as other topics.
 */
export function addTopics(draft: DraftWriter, topics: TermTopics): void {
  const { table, term, getAmounts, events } = topics;
  const pooled = getPublishedPool(draft.plan, topics) ?? pool(topics, draft.plan.policy);
  const own = topicBlocks.flat().filter((each) => !pooled.includes(each));
  const shares = own.map((topic) => {
    const block = `${table}, ${term}, ${topicBlocks.findIndex((each) => each.includes(topic))}`;
    const { times } = draft.addRow(table, { term, topic }, { times: makeShare(getAmounts(topic), events, block) });
    addLimit(draft, times, topics);
    return times;
  });
  addSum(draft, [...shares, addOther(draft, topics, pooled)], topics);
}

/**
 * Where every encounter or meeting had a topic, whoever knows that the form asks for one adds up all topics and knows that
 * there were no more encounters or meetings than that; where none had two, that there were no fewer either.
 */
function addSum(draft: DraftWriter, all: readonly (CountCell | ShareCell)[], topics: TermTopics): void {
  const { table, term, each, events, eventCells } = topics;
  if (!each || eventCells.length === 0) return;
  const terms = [...all.map((cell) => [cell, 1] as const), ...eventCells.map((cell) => [cell, -1] as const)];
  const beyond = countBeyond(events, eventCells);
  if (each.fewest >= 1) draft.relate(`${table}, ${term}, one or more each`, terms, '>=', beyond);
  if (each.most === 1) draft.relate(`${table}, ${term}, one at most each`, terms, '<=', beyond);
}

/** A topic came up in no more encounters or meetings than there were, and these are protected too. */
function addLimit(draft: DraftWriter, times: CountCell | ShareCell, { events, eventCells }: TermTopics): void {
  if (eventCells.length === 0) return;
  const beyond = countBeyond(events, eventCells);
  draft.relate(`${times.id} of all`, [...eventCells.map((cell) => [cell, 1] as const), [times, -1]], '>=', -beyond);
}

/** @returns the cell of other topics */
function addOther(draft: DraftWriter, topics: TermTopics, pooled: readonly Topic[]): CountCell {
  const { table, term, getAmounts, events } = topics;
  const count = makeCount(addUp(pooled.map(getAmounts)), `${table}, ${term}, other`);
  const other = { ...count, isWithheld: isTelling(topics, draft.plan.policy) };
  const { times } = draft.addRow(table, { term, topic: 'other' }, { times: other });
  // The sum bounds from below how often each came up, so that what each was not about is protected too. What was
  // published earlier tells nothing of the events in today’s logs.
  const isShown = !times.earlier && isEnough(pooled, topics, draft.plan.policy);
  const parts = pooled.map((topic) => {
    const amounts = getAmounts(topic);
    return draft.addImplied(times, topic, isShown ? makeShare(amounts, events, '') : makeCount(amounts, ''));
  });
  parts.forEach((part) => {
    addLimit(draft, part, topics);
  });
  draft.relate(`parts of ${times.id}`, [...parts.map((part) => [part, 1] as const), [times, -1]], '=', 0);
  return times;
}

/**
 * The topics to count as other topics: those that may not be shown, with their kin, and further kin in the order of the
 * list, never by size, until the sum may be shown.
 */
export function pool(topics: TermTopics, policy: Policy): Topic[] {
  const rare = topicBlocks.filter((block) => block.some((topic) => isRare(topics, topic, policy)));
  const pooled = new Set(rare);
  for (const block of topicBlocks) {
    if (isEnough(['other', ...[...pooled].flat()], topics, policy)) break;
    pooled.add(block);
  }
  return ['other', ...[...pooled].flat()];
}

/** Whether the sum of other topics may be shown: nothing at all, or one more than the least count and enough mentors. */
function isEnough(pooled: readonly Topic[], { getAmounts }: TermTopics, { minCell, minMentors }: Policy): boolean {
  const amounts = addUp(pooled.map(getAmounts));
  if (pooled.length === 1 && amounts.size === 0) return true;
  return sumUp(amounts) > minCell && amounts.size >= minMentors;
}

/**
 * Whether all topics together would tell of a protected number of events, see `addSum`. A least count of room keeps that
 * from depending on which number of its band it is.
 */
function isTelling(topics: TermTopics, policy: Policy): boolean {
  const { getAmounts, events, each, eventCells, hiddenTogether } = topics;
  const isExact = (cell: CountCell | ShareCell) => {
    const { from, to } = getKnown(cell, policy);
    return from === to;
  };
  if (!each || hiddenTogether.every(isExact)) return false;
  // Counts have no bands: they are hidden with each other.
  const known = eventCells.map((cell) => (cell.kind === 'count' ? { from: 0, to: Infinity } : getKnown(cell, policy)));
  const beyond = countBeyond(events, eventCells);
  const least = known.reduce((total, { from }) => total + from, beyond);
  const most = known.reduce((total, { to }) => total + to, beyond);
  const sum = sumUp(addUp(['other' as const, ...topicBlocks.flat()].map(getAmounts)));
  return (each.fewest >= 1 && sum < most + policy.minCell) || (each.most === 1 && sum > least - policy.minCell);
}

/** Whether a topic, or the events that were not about it, may not be shown. */
function isRare(topics: TermTopics, topic: Topic, policy: Policy): boolean {
  const cell = { ...makeShare(topics.getAmounts(topic), topics.events, ''), id: topic, table: '' };
  if (getNeed(cell, policy) !== undefined) return true;
  const limit = getLimit(topics, policy);
  return limit !== undefined && cell.value > limit - policy.minCell;
}

/**
 * How often a topic may come up without telling of a protected number of events that it is not the least of its band;
 * undefined where all numbers of events are printed.
 */
function getLimit({ events, eventCells }: TermTopics, policy: Policy): number | undefined {
  const known = eventCells.map((cell) => getKnown(cell, policy));
  if (known.every(({ from, to }) => from === to)) return undefined;
  const limits = known.map(({ from }, i) => known.toSpliced(i, 1).reduce((sum, { to }) => sum + to, from));
  return Math.min(...limits) + countBeyond(events, eventCells);
}

/** Encounters beyond those planned are in no month’s count; a reader is taken to know of them. */
function countBeyond(events: Amounts | undefined, eventCells: TermTopics['eventCells']): number {
  return Math.max(0, sumUp(events) - eventCells.reduce((sum, { value }) => sum + value, 0));
}

/** What an earlier release counted as other topics; undefined where it knows nothing of the term. */
function getPublishedPool({ year, earlier }: Plan, { table, term }: TermTopics): Topic[] | undefined {
  const isPublished = (topic: Topic) => earlier.has(`${year}/${table}/${term}/${topic}/times`);
  if (!isPublished('other')) return undefined;
  return ['other', ...topicBlocks.flat().filter((topic) => !isPublished(topic))];
}

/** A topic of all events but a few says something of those few: so it is a share of them. */
function makeShare(amounts: Amounts | undefined, events: Amounts | undefined, block: string) {
  const restContributions = subtract(events, amounts);
  const value = sumUp(amounts);
  const of = value + sumUp(restContributions);
  return { kind: 'share', value, of, contributions: amounts, restContributions, shows: 'count', block } as const;
}

function makeCount(amounts: Amounts | undefined, block: string) {
  return { kind: 'count', value: sumUp(amounts), contributions: amounts, block } as const;
}
