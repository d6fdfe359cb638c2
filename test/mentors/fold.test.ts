import { expect, it } from 'vitest';
import { fold } from '../../src/mentors/fold.ts';

it.each([
  ['Théo Lacombe', 'theo lacombe'],
  ['Linh Phạm', 'linh pham'],
  ['  two \n words ', 'two words'],
  ['ﬁrst', 'first'],
  ['', ''],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
