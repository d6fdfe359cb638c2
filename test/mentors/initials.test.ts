import { expect, it } from 'vitest';
import { getInitials } from '../../src/mentors/initials.ts';

it.each([
  ['Ana Reyes', 'AR'],
  ['Ana Maria de la Cruz', 'AC'],
  ['Prince', 'P'],
  ['élodie Óskarsdóttir', 'ÉÓ'],
  ['E\u0301lodie Ba', 'E\u0301B'],
  ['  Ana   Reyes ', 'AR'],
  ['Ana\u00a0Reyes', 'AR'],
  ['Jean-Luc O’Neil', 'JO'],
  ['王 小明', '王小'],
  ['𝒜na Reyes', '𝒜R'],
  ['', ''],
])('%s is shown as %s', (name, initials) => {
  expect(getInitials(name).normalize()).toBe(initials.normalize());
});
