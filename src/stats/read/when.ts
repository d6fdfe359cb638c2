import { judgeMonth, type When, type WhenMistake } from '../../schemas/log-rules.ts';
import type { ReadContext } from './log.ts';
import type { Refusal } from './problem.ts';

/**
 * The month of the academic year that a row counts for, as `YYYY-MM`, or what is wrong with its day or month. A row has
 * at least one of the two.
 */
export function findMonth(when: When, context: ReadContext): string | (Refusal & Pick<WhenMistake, 'column'>) {
  const month = judgeMonth(when, context);
  return typeof month === 'string' ? month : { column: month.column, ...explain(month, context) };
}

function explain({ column, reason }: WhenMistake, context: ReadContext): Refusal {
  if (reason === 'outside') return outside(column === 'date' ? 'day' : 'month', context);
  return { 'no-time': missing, future, disagreement }[reason];
}

/**
 * A row of another academic year is none of ours. But somebody may have written the calendar year of a spring month
 * where the academic year belongs, and then the row would be left out in silence: its own day or month gives that away.
 */
export function findYearMistake(year: number, { date, month }: When, context: ReadContext): Refusal | undefined {
  if (year !== context.startsIn + 1) return undefined;
  const key = date?.slice(0, 7) ?? (month === undefined ? undefined : toMonthOf(year, month, context));
  if (key === undefined) return undefined;
  return context.inYear.has(key) || key > context.today.slice(0, 7) ? explainYear(context) : undefined;
}

/** A month as `YYYY-MM` in the academic year that starts in `year`. */
function toMonthOf(year: number, month: string, { months, startsIn }: ReadContext): string | undefined {
  const key = months.get(month);
  if (key === undefined) return /^\d/.test(month) ? month : undefined;
  return `${Number(key.slice(0, 4)) + year - startsIn}${key.slice(4)}`;
}

const future: Refusal = {
  rule: 'This month lies in the future.',
  fix: 'Correct it, or leave the row out until it has happened.',
};

function explainYear({ yearName }: ReadContext): Refusal {
  return {
    rule: 'The academic year of this row does not agree with its day or month.',
    fix: `Write both years of the academic year; the one that is read here is ${yearName}.`,
  };
}

const missing: Refusal = { rule: 'This row has neither a day nor a month.', fix: 'Write one of the two.' };

const disagreement: Refusal = {
  rule: 'The month and the day of this row do not agree.',
  fix: 'Correct one of the two: an encounter counts for the month in which it was.',
};

function outside(what: string, { yearName }: ReadContext): Refusal {
  return {
    rule: `This ${what} is not in the academic year ${yearName}.`,
    fix: 'Correct it, or read another year with --year. Other years belong in other files, or apart by a column called year.',
  };
}
