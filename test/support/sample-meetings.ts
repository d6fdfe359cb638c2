import { terms, type Term, type Topic } from '../../src/schemas/vocabulary.ts';
import type { Group } from '../../src/stats/read/records.ts';
import type { Random } from './random.ts';
import { formatCode, repeat, sortBy, type SampleRow } from './sample-csv.ts';
import { getClassDays, pickLogDay, sampleMonths, sampleYear } from './sample-year.ts';

type MeetingRow = SampleRow<'meetings'>;

/** How often each topic comes up in a term: most of them often enough to be shown, a few too rare. */
const topicCounts: Record<Term, Partial<Record<Topic, number>>> = {
  first: {
    studying: 10,
    time: 7,
    coursework: 10,
    'licensing-exams': 6,
    stress: 10,
    belonging: 7,
    money: 2,
    family: 2,
    specialties: 2,
    research: 1,
    'fair-treatment': 1,
  },
  second: {
    coursework: 6,
    'licensing-exams': 7,
    specialties: 8,
    clinical: 6,
    research: 7,
    teaching: 6,
    studying: 3,
    stress: 3,
    money: 1,
    family: 1,
    service: 1,
  },
};

const askedByCounts = { mentee: 43, mentor: 21 };

/** Mentors of whom individual meetings were asked at all. */
const activeMentors = 20;

/** Individual meetings in date order, each with one or two topics; who met is nowhere told. */
export function makeMeetings(groups: readonly Group[], random: Random): MeetingRow[] {
  const occasions = (Object.keys(terms) as Term[]).flatMap((term) => {
    const months = sampleMonths.filter((month) => month.term === term);
    const days = months.flatMap((month) => draw(month.meetings, () => random.pick(getClassDays(month))));
    return dealTopics(days, term, random);
  });
  const met = pickGroups(groups, occasions.length, random);
  const askedBy = random.shuffle(repeat(askedByCounts));

  return occasions.map(({ day, topics }, i) => ({
    meeting_id: formatCode('I', i + 1, 3),
    year: sampleYear,
    date: day,
    group_code: met[i]?.group ?? '',
    initiated_by: askedBy[i] ?? '',
    mode: random.pick(['in_person', 'in_person', 'in_person', 'virtual']),
    duration_min: random.pick([15, 20, 20, 25, 30, 30, 40, 45]),
    topic_codes: topics.join(';'),
    logged_at: pickLogDay(day, random),
  }));
}

/** Deals a term’s topics to its days in turn. Equal topics lie together in the deck, so no day gets one twice. */
function dealTopics(days: readonly string[], term: Term, random: Random): { day: string; topics: Topic[] }[] {
  const deck = repeat(topicCounts[term]);
  const dealt = random
    .shuffle(days)
    .map((day, i) => ({ day, topics: deck.filter((_, card) => card % days.length === i) }));
  return sortBy(dealt, ({ day }) => day);
}

/** Every active mentor once, and some more often than others. */
function pickGroups(groups: readonly Group[], count: number, random: Random): Group[] {
  const active = random.shuffle(groups).slice(0, activeMentors);
  const more = draw(count - active.length, () => random.pick(active.slice(0, random.int(4, active.length))));
  return random.shuffle([...active, ...more]);
}

function draw<Drawn>(count: number, next: () => Drawn): Drawn[] {
  return Array.from({ length: count }, next);
}
