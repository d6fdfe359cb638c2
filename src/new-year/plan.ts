import type { Changes } from '../files/changes.ts';
import type { Content } from '../checks/content.ts';
import type { Source } from '../checks/source.ts';
import { formatAcademicYear, getMonths, getYearEnd } from '../program/academic-year.ts';
import type { Program } from '../schemas/program.ts';
import type { Session } from '../schemas/session.ts';
import { getStatisticsYear } from '../stats/publish/year.ts';
import type { Answers } from './answers.ts';
import { listFacts, type Checklist } from './facts.ts';
import { writeMessages, type Draft } from './messages.ts';
import { partWith, splitCohort, type Cohort } from './profiles.ts';
import { dropField, replaceValue, setField } from './splice.ts';

/** What a new year changes and leaves to do, before anything is touched. */
export interface NewYearPlan {
  /** “2026–2027” */
  from: string;
  to: string;
  /** The last day of the year that ends, where it is still to come. */
  early: string | undefined;
  cohort: Cohort;
  parting: Answers['parting'];
  /** Every session that has a day now or from now on, in the order of the year. */
  dates: { title: string; before: string | undefined; day: string | undefined }[];
  changes: Changes;
  facts: Checklist[];
  messages: Draft[];
  statistics: {
    /** The name of the year that is over, and whether its figures are published. */
    ended: string;
    isPublished: boolean;
    /** The name of the new year. */
    opened: string;
  };
}

/**
 * What opening an academic year means for the texts of a school. Pure: nothing is written.
 *
 * @param today `YYYY-MM-DD`
 */
export function planNewYear(
  content: Content,
  source: Source<Program>,
  { answers, today }: { answers: Answers; today: string },
): NewYearPlan {
  const { academic_year: old } = source.data;
  const year = { ...old, starts_in: answers.year };
  const program = { ...source.data, academic_year: year };
  const cohort = splitCohort(content, answers.stay);
  const order = getMonths(year);
  const dated = content.sessions
    .filter(({ slug, data }) => data.date ?? answers.days[slug])
    .toSorted((a, b) => order.indexOf(a.data.month) - order.indexOf(b.data.month) || a.data.order - b.data.order);
  const dates = dated.map(({ slug, data }) => ({ title: data.title, before: data.date, day: answers.days[slug] }));
  const ended = getStatisticsYear(old).name;
  return {
    from: formatAcademicYear(old),
    to: formatAcademicYear(year),
    early: today <= getYearEnd(old) ? getYearEnd(old) : undefined,
    cohort,
    parting: answers.parting,
    dates,
    changes: new Map([
      [source.file, replaceValue(source.text, ['academic_year', 'starts_in'], answers.year)],
      ...dated.map((session) => [session.file, setDay(session, answers.days[session.slug])] as const),
      ...partWith(cohort, answers.parting, content),
    ]),
    facts: listFacts(content, program, cohort),
    messages: writeMessages({
      program,
      parting: answers.parting,
      ended: formatAcademicYear(old),
      cohort,
      dates: dates.flatMap(({ title, day }) => (day === undefined ? [] : [{ title, day }])),
      today,
    }),
    statistics: {
      ended,
      isPublished: content.statistics.some(({ data }) => data.year === ended && !data.sample),
      opened: getStatisticsYear(year).name,
    },
  };
}

/** A session without a day has no hour either. */
function setDay({ text }: Source<Session>, day: string | undefined): string {
  return day === undefined ? dropField(dropField(text, 'start_time'), 'date') : setField(text, 'date', day);
}
