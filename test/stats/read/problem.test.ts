import { expect, it } from 'vitest';
import { addProblem, formatProblems, type LogProblem, type ProblemList } from '../../../src/stats/read/problem.ts';

const problem = (line?: number, column?: number): LogProblem => ({
  file: 'a.csv',
  line,
  column,
  rule: 'This is wrong.',
  fix: 'Mend it.',
});

function collect(problems: readonly LogProblem[]): ProblemList {
  const list: ProblemList = { kept: [], more: 0 };
  for (const each of problems) addProblem(list, each);
  return list;
}

it('a problem says where it is as closely as is known, what is wrong and what to do', () => {
  expect(formatProblems(collect([problem(), problem(3), problem(3, 7)]))).toBe(
    ['', ':3', ':3:7'].map((place) => `a.csv${place}  This is wrong. Mend it.`).join('\n'),
  );
});

it('fifty problems are shown and the rest is counted', () => {
  const many = (count: number) =>
    formatProblems(collect(Array.from({ length: count }, (_, i) => problem(i)))).split('\n');
  expect(many(50)).toHaveLength(50);
  expect(many(50).at(-1)).toContain('a.csv:49');
  expect(many(62)).toHaveLength(51);
  expect(many(62).at(-1)).toBe('… and 12 more.');
});
