import { topics as allTopics, type Role, type Term, type Topic } from '../../schemas/vocabulary.ts';
import type { Amounts } from './amounts.ts';
import type { Encounter, Group, Meeting, Response } from '../read/records.ts';

/** What the logs of one academic year come to. Private: it still knows who stands behind each number. */
export interface Tally {
  groups: readonly Group[];
  /** Encounters held, by month (`YYYY-MM`), then by group; more than were planned included. */
  held: ReadonlyMap<string, Amounts>;
  /** By mentor from here on. Mentees invited to the encounters held, and mentees who came, by month. */
  invited: ReadonlyMap<string, Amounts>;
  attended: ReadonlyMap<string, Amounts>;
  /** How often a topic came up in encounters held, by `term/topic`; the encounters themselves by term. */
  groupTopics: ReadonlyMap<string, Amounts>;
  groupTerms: ReadonlyMap<string, Amounts>;
  /** The fewest and the most topics that one encounter of a term had. */
  groupTopicsEach: ReadonlyMap<string, TopicsEach>;
  /** The same for individual meetings. */
  meetingTopics: ReadonlyMap<string, Amounts>;
  meetingTerms: ReadonlyMap<string, Amounts>;
  meetingTopicsEach: ReadonlyMap<string, TopicsEach>;
  askedBy: ReadonlyMap<Role, Amounts>;
  responses: readonly Response[];
}

/** How many topics one conversation had. */
export interface TopicsEach {
  fewest: number;
  most: number;
}

/** `term/topic`, made once: a log of a million rows asks for them a million times. */
const topicKeys: Readonly<Record<Term, Readonly<Record<Topic, string>>>> = {
  first: makeTopicKeys('first'),
  second: makeTopicKeys('second'),
};

/** Takes records one by one and keeps sums alone, so that a log of any length fits into memory. */
export interface Counter {
  group: (group: Group) => void;
  encounter: (encounter: Encounter) => void;
  meeting: (meeting: Meeting) => void;
  response: (response: Response) => void;
  getTally: () => Tally;
}

/**
 * @param termOf the term that a month (`YYYY-MM`) lies in; records of months without one are left out, which is how a
 *   release of the first term leaves the second one alone
 */
export function createCounter(termOf: (month: string) => Term | undefined): Counter {
  const groups: Group[] = [];
  const mentors = new Map<string, string>();
  const held = new Map<string, Map<string, number>>();
  const invited = new Map<string, Map<string, number>>();
  const attended = new Map<string, Map<string, number>>();
  const groupTopics = new Map<string, Map<string, number>>();
  const groupTerms = new Map<string, Map<string, number>>();
  const groupTopicsEach = new Map<string, TopicsEach>();
  const meetingTopics = new Map<string, Map<string, number>>();
  const meetingTerms = new Map<string, Map<string, number>>();
  const meetingTopicsEach = new Map<string, TopicsEach>();
  const askedBy = new Map<Role, Map<string, number>>();
  const responses: Response[] = [];

  const countTopics = (
    into: Map<string, Map<string, number>>,
    term: Term,
    topics: readonly Topic[],
    mentor: string,
  ) => {
    for (const topic of topics) add(into, topicKeys[term][topic], mentor, 1);
  };

  return {
    group(group) {
      groups.push(group);
      mentors.set(group.group, group.mentor);
    },
    encounter({ group, month, isHeld, invited: asked, attended: came, topics }) {
      const term = termOf(month);
      const mentor = mentors.get(group);
      if (!isHeld || term === undefined || mentor === undefined) return;
      add(held, month, group, 1);
      add(invited, month, mentor, asked);
      add(attended, month, mentor, came);
      add(groupTerms, term, mentor, 1);
      countTopics(groupTopics, term, topics, mentor);
      widen(groupTopicsEach, term, topics.length);
    },
    meeting({ group, month, askedBy: role, topics }) {
      const term = termOf(month);
      const mentor = mentors.get(group);
      if (term === undefined || mentor === undefined) return;
      add(meetingTerms, term, mentor, 1);
      add(askedBy, role, mentor, 1);
      countTopics(meetingTopics, term, topics, mentor);
      widen(meetingTopicsEach, term, topics.length);
    },
    response(response) {
      responses.push(response);
    },
    getTally: () => ({
      groups,
      held,
      invited,
      attended,
      groupTopics,
      groupTerms,
      groupTopicsEach,
      meetingTopics,
      meetingTerms,
      meetingTopicsEach,
      askedBy,
      responses,
    }),
  };
}

function makeTopicKeys(term: Term): Record<Topic, string> {
  const keys = Object.keys(allTopics).map((topic) => [topic, `${term}/${topic}`]);
  return Object.fromEntries(keys) as Record<Topic, string>;
}

function add<Key>(sums: Map<Key, Map<string, number>>, key: Key, who: string, amount: number): void {
  if (amount === 0) return;
  let amounts = sums.get(key);
  if (!amounts) {
    amounts = new Map();
    sums.set(key, amounts);
  }
  amounts.set(who, (amounts.get(who) ?? 0) + amount);
}

function widen(spans: Map<string, TopicsEach>, term: Term, count: number): void {
  const span = spans.get(term);
  if (!span) spans.set(term, { fewest: count, most: count });
  else if (count < span.fewest) span.fewest = count;
  else if (count > span.most) span.most = count;
}
