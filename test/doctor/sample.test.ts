import { expect, it } from 'vitest';
import { readContent } from '../../src/checks/content.ts';
import { hasInventedPhone, isInventedAddress } from '../../src/doctor/invented.ts';
import { findSample } from '../../src/doctor/sample.ts';
import { readSite } from '../../src/doctor/site.ts';

const { content } = readContent('.');

it.runIf(content.program?.data.sample)('knows every profile, picture and year of the sample', () => {
  const site = readSite('.');
  const found = findSample(content, site);
  const count = (many: string) => found.filter((finding) => finding.many === many).length;
  expect(count('profiles of the sample')).toBe(content.mentors.length);
  expect(count('pictures of the sample')).toBe(Object.keys(site.brand).length);
  expect(count('years of invented figures')).toBe(content.statistics.length);
  expect(count('contacts that nobody answers')).toBe(Object.keys(content.program?.data.contacts ?? {}).length);
});

it.each([
  ['(502) 555-0142', true],
  ['502.555.0199', true],
  ['(502) 555-0200', false],
  ['(555) 010-0142', false],
  ['15550142', false],
])('tells whether a number is kept free for fiction: %s', (phone, expected) => {
  expect(hasInventedPhone(phone)).toBe(expected);
});

it.each([
  ['larkfield.example', true],
  ['ada@larkfield.example', true],
  ['https://mentors.larkfield.example/start', true],
  ['ada@example.com', true],
  ['ada@school.edu', false],
  ['https://school.edu/example/', false],
  ['https://example-hospital.org/', false],
  ['test.edu', false],
])('tells whether an address cannot exist: %s', (address, expected) => {
  expect(isInventedAddress(address)).toBe(expected);
});
