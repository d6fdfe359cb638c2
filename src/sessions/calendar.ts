import { getMonthKey, getMonths } from '../program/academic-year.ts';
import type { Program } from '../schemas/program.ts';
import type { Session } from '../schemas/session.ts';

type AcademicYear = Program['academic_year'];
type Dated = Pick<Session, 'month' | 'order' | 'date'>;

/** Guides in the order in which the year holds them. */
export function sortByCalendar<Entry extends { id: string; data: Dated }>(
  sessions: readonly Entry[],
  year: AcademicYear,
): Entry[] {
  const months = getMonths(year);
  return sessions.toSorted(
    (a, b) =>
      months.indexOf(a.data.month) - months.indexOf(b.data.month) ||
      a.data.order - b.data.order ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The first session that is not over; `undefined` once the year is. Takes sessions in calendar order. */
export function getComing<Entry extends { data: Dated }>(
  sessions: readonly Entry[],
  year: AcademicYear,
  today: string,
): Entry | undefined {
  return sessions.find(({ data }) => today <= getLastDay(data, year));
}

export type SessionState = 'past' | 'coming' | 'ahead';

/** Where each session stands in the year today. Takes sessions in calendar order. */
export function getStates(sessions: readonly { data: Dated }[], year: AcademicYear, today: string): SessionState[] {
  const coming = getComing(sessions, year, today);
  const comingIndex = coming ? sessions.indexOf(coming) : sessions.length;
  return sessions.map((_, i) => (i < comingIndex ? 'past' : i === comingIndex ? 'coming' : 'ahead'));
}

/** A session without a date may be held until its month ends. */
function getLastDay({ date, month }: Dated, year: AcademicYear): string {
  // No month has more days, and text in this form compares like days do.
  return date ?? `${getMonthKey(month, year)}-31`;
}
