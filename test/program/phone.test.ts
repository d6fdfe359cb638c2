import { expect, it } from 'vitest';
import { toTelHref } from '../../src/program/phone.ts';

it.each([
  ['(859) 555-0142', 'tel:8595550142'],
  ['+1 859.555.0142', 'tel:+18595550142'],
  ['988', 'tel:988'],
])('a phone that taps %s dials %s', (phone, href) => {
  expect(toTelHref(phone)).toBe(href);
});
