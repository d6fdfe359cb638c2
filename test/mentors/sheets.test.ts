import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitIntoSheets } from '../../src/mentors/sheets.ts';

it.each([
  [0, []],
  [1, [1]],
  [6, [6]],
  [7, [6, 1]],
  [22, [6, 6, 6, 4]],
])('%i faces stand on sheets of %j', (count, sizes) => {
  expect(splitIntoSheets(Array.from({ length: count })).map(({ length }) => length)).toEqual(sizes);
});

it('keeps everybody, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (faces) => {
      expect(splitIntoSheets(faces).flat()).toEqual(faces);
    }),
  );
});
