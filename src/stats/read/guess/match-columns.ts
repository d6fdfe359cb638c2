import type { LogColumn, LogName } from '../../../schemas/logs.ts';
import { getColumns, logNames } from '../columns.ts';
import type { Question } from './boxes.ts';
import { headerPatterns, logPatterns, personalPattern } from './header-patterns.ts';
import { guessMeaning } from './meaning.ts';
import { removeWords, toPlainWords } from './plain-words.ts';

/** A question of a form that is probably one of our columns. */
export interface Match {
  column: LogColumn;
  question: Question;
  /** Headers that fit the column just as well. */
  rivals: readonly string[];
}

/** The log that these questions are probably about; undefined where they fit none. `title` breaks a tie. */
export function guessLog(
  questions: readonly Question[],
  title: string,
): { log: LogName; matches: readonly Match[] } | undefined {
  const words = toPlainWords(title);
  const [best] = logNames
    .map((log) => {
      const matches = matchColumns(questions, log);
      return { log, matches, score: matches.length + (logPatterns[log].test(words) ? 0.5 : 0) };
    })
    .sort((a, b) => b.score - a.score);
  return best && best.matches.length >= 2 ? { log: best.log, matches: best.matches } : undefined;
}

/** The columns of a log that none of the matches is. `date` or `month` is lacking only if both are. */
export function findMissing(log: LogName, matches: readonly Pick<Match, 'column'>[]): LogColumn[] {
  const isMatched = ({ name }: LogColumn) => matches.some(({ column }) => column.name === name);
  const hasOne = matches.some(({ column }) => column.need === 'one');
  return getColumns(log).filter((column) => !isMatched(column) && !(column.need === 'one' && hasOne));
}

/** Gives each column the question that fits it best, each question once. */
function matchColumns(questions: readonly Question[], log: LogName): Match[] {
  const rated = getColumns(log)
    .map(describe)
    .flatMap((target) => questions.map((question) => ({ target, question, rating: rate(question, target) })))
    .filter(({ rating }) => rating > 0)
    .sort((a, b) => b.rating - a.rating || a.question.index - b.question.index);
  const matches = new Map<string, Match & { rating: number }>();
  const taken = new Set<Question>();
  for (const { target, question, rating } of rated) {
    const { column } = target;
    if (taken.has(question)) continue;
    const winner = matches.get(column.name);
    if (!winner) {
      matches.set(column.name, { column, question, rating, rivals: [] });
      taken.add(question);
    } else if (winner.rating === rating) {
      matches.set(column.name, { ...winner, rivals: [...winner.rivals, question.header] });
    }
  }
  return [...matches.values()];
}

/** A column of ours in the forms in which questions are compared with it. */
interface Target {
  column: LogColumn;
  name: string;
  label: string;
  /** What its question says, long enough to be found within a longer one. */
  statement: string;
  /** For what was at the start of the year: the statement about now, from which a form may ask for both. */
  now: string;
}

function describe(column: LogColumn, _: number, all: readonly LogColumn[]): Target {
  const now = all.find(({ name }) => name === column.name.replace(/_then$/, '_now') && name !== column.name);
  return {
    column,
    name: toPlainWords(column.name),
    label: toPlainWords(column.label),
    statement: getStatement(column),
    now: now ? getStatement(now) : '',
  };
}

/** The label without its introduction, if it is a whole sentence. */
function getStatement({ label }: LogColumn): string {
  const words = toPlainWords(label.slice(label.indexOf(':') + 1));
  return words.split(' ').length >= 4 ? words : '';
}

/** How well a question fits a column, from 4 (it has its name) to 0 (not at all). */
function rate(question: Question, target: Target): number {
  const { texts, isField, boxes } = question;
  const { cell, name } = target.column;
  if (cell.kind === 'text' || (boxes.length > 0 && cell.kind !== 'choices') || isPersonal(texts, name)) return 0;
  const known = boxes.filter(({ choice }) => guessMeaning(choice, target.column)).length;
  const [header = ''] = texts;
  // The name of a field often begins with that of its form. A year may be that of a class.
  const field = isField && name !== 'year' ? rateField(header, target) : 0;
  return Math.max(field, known >= 2 ? 1 : 0, ...texts.map((text) => rateText(text, target)));
}

/** A code that people put together themselves may ask for letters of a name. */
function isPersonal(texts: readonly string[], name: string): boolean {
  return texts.some((text) => personalPattern.test(text) && !(name === 'person_code' && /\bcode\b/.test(text)));
}

function rateField(header: string, target: Target): number {
  const rating = rateText(header.replace(/^\S+ /, ''), target);
  // The longer name wins: most_useful_month is no month.
  const contained = removeWords(header, target.name) === undefined ? 0 : 2 + target.name.length / 1000;
  return Math.max(rating, contained);
}

function rateText(text: string, target: Target): number {
  if (text === target.name) return 4;
  if (text === target.label) return 3;
  if (isStatement(text, target)) return 2;
  return headerPatterns[target.column.name as keyof typeof headerPatterns]?.test(text) ? 1 : 0;
}

/** Whether a text holds the statement. A form may ask for then and for now with the same words. */
function isStatement(text: string, { statement, now }: Target): boolean {
  return removeWords(text, statement) !== undefined || isAboutThen(removeWords(text, now) ?? '');
}

function isAboutThen(words: string): boolean {
  return /\b(then|before|start|beginning|began|past|ago)\b/.test(words);
}
