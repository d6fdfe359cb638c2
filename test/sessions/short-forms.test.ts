import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseShortForms } from '../../src/sessions/short-forms.ts';

const savings = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 9 });
const total = (list: readonly number[], places: readonly number[]) =>
  places.reduce((sum, i) => sum + (list[i] ?? 0), 0);

it.each([
  [[], 5, []],
  [[0, 4, 6], 0, []],
  [[0, 4, 6], 5, [2]],
  [[3, 3, 6], 6, [2]],
  [[5, 0, 5], 5, [2]],
  [[0, 4, 6], 99, [1, 2]],
])('of %j, to save %i minutes, takes %j', (list, minutes, places) => {
  expect(chooseShortForms(list, minutes)).toEqual(places);
});

it('saves enough where it can, and no choice saves enough with less', () => {
  fc.assert(
    fc.property(savings, fc.integer({ min: 1, max: 60 }), (list, minutes) => {
      const chosen = chooseShortForms(list, minutes);
      expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
      const every = Array.from({ length: 2 ** list.length }, (_, mask) =>
        list.flatMap((_, i) => (mask & (2 ** i) ? [i] : [])),
      );
      const enough = every.map((places) => total(list, places)).filter((saved) => saved >= minutes);
      const most = total(list, [...list.keys()]);
      expect(total(list, chosen)).toBe(enough.length > 0 ? Math.min(...enough) : most);
    }),
    { seed: 6 },
  );
});
