import { expect, it } from 'vitest';
import { formatTime } from '../../src/sessions/time.ts';

it.each([
  ['17:30', 'en', '5:30 PM'],
  ['09:05', 'en', '9:05 AM'],
  ['00:00', 'en', '12:00 AM'],
  ['12:00', 'en', '12:00 PM'],
  ['17:30', 'de', '17:30'],
])('%s is written in %s as %s', (time, language, text) => {
  // Some versions of the language data put a narrow space before AM and PM.
  expect(formatTime(time, language).replace('\u202f', ' ')).toBe(text);
});
