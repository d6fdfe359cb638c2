import { expect, it } from 'vitest';
import { getFirstName } from '../../src/mentors/first-name.ts';

it.each([
  ['Théo Lacombe', 'Théo'],
  ['Ji-woo Seong', 'Ji-woo'],
  ['Ana', 'Ana'],
])('%s is called %s', (name, first) => {
  expect(getFirstName(name)).toBe(first);
});
