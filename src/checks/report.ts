import pc from 'picocolors';
import { sortProblems, type Problem } from './problem.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** The report that a person reads: problems by file, what to do with each, and the sum at the end. */
export function formatReport(problems: readonly Problem[], { color = false }: { color?: boolean } = {}): string {
  const colors = pc.createColors(color);
  const blocks = [...groupByFile(sortProblems(problems))].map(([, group]) => formatFile(group, colors));
  return [...blocks, formatSum(problems)].join('\n\n');
}

function formatFile(problems: readonly Problem[], colors: Colors): string {
  return [colors.bold(problems[0]?.file ?? ''), ...problems.map((problem) => formatProblem(problem, colors))].join(
    '\n',
  );
}

function formatProblem({ level, line, label, value, message }: Problem, colors: Colors): string {
  const mark = level === 'error' ? colors.red('error') : colors.yellow('warning');
  const place = [line === undefined ? '' : `line ${line}`, label ?? ''].filter(Boolean).join(', ');
  const head = `  ${mark}  ${place}`.trimEnd();
  const found = value === undefined ? [] : [colors.dim(`    It says: ${shorten(value)}`)];
  return [head, ...found, `    ${message}`].join('\n');
}

function formatSum(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const parts = [count(errors, 'problem'), ...(warnings > 0 ? [count(warnings, 'warning')] : [])];
  return errors === 0 && warnings === 0 ? 'No problems found.' : `${parts.join(' and ')}.`;
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
