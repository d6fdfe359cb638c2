import { describe, expect, it } from 'vitest';
import { addProblem, formatProblems, type LogProblem, type ProblemList } from '../../../src/stats/read/problem.ts';

const problem = (place: Partial<LogProblem> = {}): LogProblem => ({
  file: 'a.csv',
  rule: 'This is wrong.',
  fix: 'Mend it.',
  ...place,
});

function format(problems: readonly LogProblem[]): string[] {
  const list: ProblemList = { kept: [], more: 0 };
  for (const each of problems) addProblem(list, each);
  return formatProblems(list).split('\n');
}

const count = (length: number, make: (i: number) => LogProblem) => Array.from({ length }, (_, i) => make(i));

it('a problem says where it is as closely as is known, what is wrong and what to do', () => {
  const places = [
    {},
    { line: 3 },
    { line: 3, column: 7 },
    { line: 3, column: 7, name: 'date' },
    { line: 3, name: 'role' },
  ];
  expect(format(places.map(problem))).toEqual(
    ['', ':3', ':3:7', ':3:7 (date)', ':3 (role)'].map((place) => `a.csv${place}  This is wrong. Mend it.`),
  );
});

describe('what is wrong in the same way in several rows', () => {
  it('is said once, with the lines of the others', () => {
    const again = (...lines: number[]) => format(lines.map((line) => problem({ line, column: 2 })));
    expect(again(3, 5)).toEqual(['a.csv:3:2  This is wrong. Mend it. The same in line 5.']);
    expect(again(3, 5, 9, 9)).toEqual(['a.csv:3:2  This is wrong. Mend it. The same in lines 5 and 9.']);
    expect(again(3, 3)).toEqual(['a.csv:3:2  This is wrong. Mend it.']);
  });

  it('is not listed without end', () => {
    expect(format(count(40, (line) => problem({ line })))).toEqual([
      'a.csv:0  This is wrong. Mend it. The same in lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 29 more.',
    ]);
  });

  it.each<[string, Partial<LogProblem>]>([
    ['file', { file: 'b.csv' }],
    ['column', { column: 3 }],
    ['rule', { rule: 'That is wrong.' }],
    ['advice', { fix: 'Take it away.' }],
  ])('is said again where the %s is another', (_, other) => {
    expect(format([problem({ line: 3, column: 2 }), problem({ line: 4, column: 2, ...other })])).toHaveLength(2);
  });
});

it('fifty kinds of problems are shown and the rest is counted, place by place', () => {
  const kinds = (length: number) => count(length, (i) => problem({ line: i, column: i }));
  expect(format(kinds(50))).toHaveLength(50);
  expect(format(kinds(50)).at(-1)).toContain('a.csv:49:49');
  expect(format([...kinds(62), ...kinds(62)])).toHaveLength(51);
  expect(format([...kinds(62), ...kinds(62)]).at(-1)).toBe('… and 24 more.');
});

it('so many problems that they are no longer kept are counted all the same', () => {
  const lines = format(count(5000, (line) => problem({ line })));
  expect(lines.at(-1)).toBe('… and 4000 more.');
});
