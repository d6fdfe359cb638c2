import type { Topic } from '../../src/schemas/vocabulary.ts';
import type { Group } from '../../src/stats/read/records.ts';
import type { Random } from './random.ts';
import { formatCode, sortBy, type SampleRow } from './sample-csv.ts';
import { getClassDays, pickLogDay, sampleMonths, sampleYear, type SampleMonth } from './sample-year.ts';

type EncounterRow = SampleRow<'encounters'>;

/** An encounter that a group is due in a month, and how many of its mentees will stay away. */
interface Slot {
  month: SampleMonth;
  group: Group;
  absent: number;
}

/** Encounters that did not take place on the day first set; the group met later in the same month. */
const moved = { rescheduled: 7, canceled: 2 };

/** Every group meets once a month. In date order, with rows for the encounters that had to be moved. */
export function makeEncounters(groups: readonly Group[], random: Random): EncounterRow[] {
  const slots = sampleMonths.flatMap((month) => getSlots(groups, month, random));
  const [toMove, toCancel] = [moved.rescheduled, moved.rescheduled + moved.canceled];
  const status = new Map(
    random
      .shuffle(slots)
      .slice(0, toCancel)
      .map((slot, i) => [slot, i < toMove ? 'rescheduled' : 'canceled']),
  );

  const rows = slots.flatMap((slot) => {
    const [planned = '', day = ''] = random.shuffle(getClassDays(slot.month)).slice(0, 2).sort();
    const held = makeHeldRow(slot, day, random);
    const fate = status.get(slot);
    return fate === undefined ? [held] : [makeMovedRow(slot, planned, fate), held];
  });
  return sortBy(rows, ({ date }) => String(date)).map((row, i) => ({
    ...row,
    encounter_id: formatCode('E', i + 1, 3),
  }));
}

/** Absences are dealt to people, so that the rate of all groups together is the month’s. */
function getSlots(groups: readonly Group[], month: SampleMonth, random: Random): Slot[] {
  const mentees = groups.flatMap(({ group, size }) => Array.from({ length: size }, () => group));
  const away = random.shuffle(mentees).slice(0, Math.round(mentees.length * (1 - month.attendance)));
  return groups.map((group) => ({ month, group, absent: away.filter((mentee) => mentee === group.group).length }));
}

function makeHeldRow({ month, group, absent }: Slot, day: string, random: Random): EncounterRow {
  // Before exams fewer people come, and mentors have exams, too.
  const isBusy = month.attendance < 0.85;
  return {
    year: sampleYear,
    month: month.name,
    group_code: group.group,
    status: 'held',
    date: day,
    mode: random.pick(['in_person', 'in_person', 'in_person', 'in_person', 'in_person', 'hybrid', 'virtual']),
    duration_min: random.pick([50, 55, 55, 60, 60, 60, 65, 70]),
    invited_n: group.size,
    attended_n: group.size - absent,
    guide_slug: month.guide,
    topic_codes: pickTopics(month, random).join(';'),
    referral_made: random.chance(0.04) ? 'y' : 'n',
    mentor_load_1_5: random.pick(isBusy ? [2, 3, 3, 4, 4, 5] : [1, 2, 2, 2, 3, 3, 4]),
    logged_at: pickLogDay(day, random),
  };
}

/** Nothing is known of an encounter that did not take place but when it was planned. */
function makeMovedRow({ month, group }: Slot, day: string, status: string): EncounterRow {
  return {
    year: sampleYear,
    month: month.name,
    group_code: group.group,
    status,
    date: day,
    invited_n: group.size,
    guide_slug: month.guide,
    logged_at: day,
  };
}

/** One to three topics of the month’s guide. */
function pickTopics({ topics }: SampleMonth, random: Random): Topic[] {
  const picked = topics.filter(([, share]) => random.chance(share));
  return (picked.length > 0 ? picked : topics.slice(0, 1)).slice(0, 3).map(([topic]) => topic);
}
