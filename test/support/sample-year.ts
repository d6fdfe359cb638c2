import { getMonthKey, getTerms } from '../../src/program/academic-year.ts';
import type { Month, Term, Topic } from '../../src/schemas/vocabulary.ts';
import type { Random } from './random.ts';

/** The academic year of the pilot at the origin program, as it stands in the logs. */
export const sampleYear = '2023-2024';

/** A month of the sample year: what is done in it, and how the invented people fare. */
export interface SampleMonth {
  name: Month;
  /** `YYYY-MM`. */
  key: string;
  term: Term;
  /** First and last day of the month on which people meet: classes are on. */
  classes: readonly [first: number, last: number];
  /** Guide of the monthly encounter. */
  guide: string;
  /** What groups talk about then: the guide’s own topic first, each with how likely it comes up. */
  topics: readonly (readonly [topic: Topic, share: number])[];
  /** Of the mentees invited, the share who come. Lower before exams. */
  attendance: number;
  /** Individual meetings in the month. */
  meetings: number;
}

const academicYear = { starts_in: 2023, first_month: 'august', last_month: 'may' } as const;

const plans: Partial<Record<Month, Omit<SampleMonth, 'name' | 'key' | 'term'>>> = {
  august: {
    classes: [14, 30],
    guide: 'arriving',
    topics: [
      ['belonging', 0.9],
      ['time', 0.5],
      ['other', 0.25],
      ['studying', 0.35],
      ['money', 0.25],
    ],
    attendance: 0.92,
    meetings: 4,
  },
  september: {
    classes: [5, 27],
    guide: 'studying-that-lasts',
    topics: [
      ['studying', 0.95],
      ['time', 0.55],
      ['coursework', 0.35],
      ['stress', 0.2],
    ],
    attendance: 0.9,
    meetings: 7,
  },
  october: {
    classes: [2, 27],
    guide: 'after-the-first-exam',
    topics: [
      ['coursework', 0.9],
      ['studying', 0.5],
      ['stress', 0.45],
    ],
    attendance: 0.83,
    meetings: 12,
  },
  november: {
    classes: [1, 21],
    guide: 'impostor-and-belonging',
    topics: [
      ['belonging', 0.9],
      ['stress', 0.5],
      ['fair-treatment', 0.15],
      ['coursework', 0.2],
    ],
    attendance: 0.87,
    meetings: 8,
  },
  december: {
    classes: [1, 13],
    guide: 'stamina-holidays-money',
    topics: [
      ['stress', 0.8],
      ['money', 0.6],
      ['family', 0.4],
      ['time', 0.2],
      ['other', 0.1],
    ],
    attendance: 0.81,
    meetings: 5,
  },
  january: {
    classes: [8, 29],
    guide: 'teaching-and-academic-careers',
    topics: [
      ['teaching', 0.95],
      ['research', 0.3],
      ['time', 0.25],
      ['studying', 0.2],
    ],
    attendance: 0.89,
    meetings: 5,
  },
  february: {
    classes: [1, 27],
    guide: 'research-service-faculty-mentors',
    topics: [
      ['research', 0.9],
      ['service', 0.45],
      ['teaching', 0.35],
      ['stress', 0.15],
    ],
    attendance: 0.87,
    meetings: 6,
  },
  march: {
    classes: [4, 27],
    guide: 'specialties-and-step-1',
    topics: [
      ['specialties', 0.85],
      ['licensing-exams', 0.7],
      ['clinical', 0.4],
      ['stress', 0.25],
    ],
    attendance: 0.82,
    meetings: 8,
  },
  april: {
    classes: [1, 26],
    guide: 'telling-your-story',
    topics: [
      ['service', 0.7],
      ['specialties', 0.4],
      ['research', 0.35],
    ],
    attendance: 0.86,
    meetings: 6,
  },
  may: {
    classes: [1, 17],
    guide: 'handing-on',
    topics: [
      ['belonging', 0.7],
      ['teaching', 0.5],
      ['studying', 0.3],
      ['other', 0.25],
      ['money', 0.12],
    ],
    attendance: 0.84,
    meetings: 3,
  },
};

const { first, second } = getTerms(academicYear);

/** The ten months, August to May. */
export const sampleMonths: readonly SampleMonth[] = [...first, ...second].flatMap((name) => {
  const plan = plans[name];
  const term = first.includes(name) ? 'first' : 'second';
  return plan ? [{ name, key: getMonthKey(name, academicYear), term, ...plan }] : [];
});

/** Days of the month, Monday to Friday, on which classes are on, as `YYYY-MM-DD`, in order. */
export function getClassDays({ key, classes: [first, last] }: SampleMonth): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => `${key}-${String(first + i).padStart(2, '0')}`).filter(
    (day) => ![0, 6].includes(new Date(day).getUTCDay()),
  );
}

/** The day so many days after another, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** When a mentor wrote down what happened on a day: mostly soon after. */
export function pickLogDay(day: string, random: Random): string {
  return addDays(day, random.pick([0, 0, 0, 1, 1, 2, 3]));
}
