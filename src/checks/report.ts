import pc from 'picocolors';
import { sortProblems, type Problem } from './problem.ts';

type Colors = ReturnType<typeof pc.createColors>;

export interface ReportOptions {
  color?: boolean;
  /** Whether to print the e-mails that some problems come with, ready to be copied. */
  letters?: boolean;
}

interface Style {
  colors: Colors;
  letters: boolean;
}

/** The report that a person reads: problems by file, what to do with each, and the sum at the end. */
export function formatReport(
  problems: readonly Problem[],
  { color = false, letters = false }: ReportOptions = {},
): string {
  const style = { colors: pc.createColors(color), letters };
  const blocks = [...groupByFile(sortProblems(problems))].map(([, group]) => formatFile(group, style));
  return [...blocks, formatSum(problems, style)].join('\n\n');
}

function formatFile(problems: readonly Problem[], style: Style): string {
  const file = style.colors.bold(problems[0]?.file ?? '');
  return [file, ...problems.map((problem) => formatProblem(problem, style))].join('\n');
}

function formatProblem({ level, line, label, value, message, letter }: Problem, { colors, letters }: Style): string {
  const mark = level === 'error' ? colors.red('error') : colors.yellow('warning');
  const place = [line === undefined ? '' : `line ${line}`, label ?? ''].filter(Boolean).join(', ');
  const head = `  ${mark}  ${place}`.trimEnd();
  const found = value === undefined ? [] : [colors.dim(`    It says: ${shorten(value)}`)];
  return [head, ...found, `    ${message}`, ...(letter && letters ? [formatLetter(letter)] : [])].join('\n');
}

/** Set apart and indented, so that it is seen where the letter begins and ends. */
function formatLetter({ subject, to, text }: NonNullable<Problem['letter']>): string {
  const lines = [...(to === undefined ? [] : [`To: ${to}`]), `Subject: ${subject}`, '', ...text.split('\n')];
  return ['', ...lines.map((line) => `      ${line}`.trimEnd()), ''].join('\n');
}

function formatSum(problems: readonly Problem[], { letters }: Style): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const parts = [count(errors, 'problem'), ...(warnings > 0 ? [count(warnings, 'warning')] : [])];
  if (errors === 0 && warnings === 0) return 'No problems found.';
  const sum = `${parts.join(' and ')}.`;
  const isHiding = !letters && problems.some(({ letter }) => letter);
  return isHiding ? `${sum} On your own computer, npm run check drafts an e-mail to each of these mentors.` : sum;
}

function count(n: number, noun: string): string {
  return `${n === 0 ? 'No' : n} ${noun}${n === 1 ? '' : 's'}`;
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

function groupByFile(problems: readonly Problem[]): Map<string, Problem[]> {
  // Errors and warnings of a file stand apart: what stops the build comes first.
  return Map.groupBy(problems, ({ level, file }) => `${level} ${file}`);
}
