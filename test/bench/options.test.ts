import { expect, it } from 'vitest';
import { readBenchOptions, subjects } from './options.ts';

it('measures all or what is named, with so many pages and as often as somebody says', () => {
  expect(readBenchOptions([])).toEqual({ subjects, sizes: [0, 1000, 4000], runs: 3 });
  expect(readBenchOptions(['builds', 'save', '--sizes', '0,100', '--runs', '1'])).toEqual({
    subjects: ['builds', 'save'],
    sizes: [0, 100],
    runs: 1,
  });
});

it.each([['bilds'], ['--size', '1'], ['--sizes', 'many'], ['--runs', '0'], ['--runs', '1.5']])(
  'says how it is called where somebody writes %s %s',
  (...args) => {
    expect(readBenchOptions(args)).toBeUndefined();
  },
);
