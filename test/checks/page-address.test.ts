import { expect, it } from 'vitest';
import { getPageAddress, getPageFile } from '../../src/checks/page-address.ts';

const pages = [
  ['content/handbook/role/boundaries.md', '/handbook/role/boundaries/'],
  ['content/sessions/arriving.md', '/sessions/arriving/'],
  ['content/handouts/week-grid.md', '/sessions/handouts/week-grid/'],
  ['content/mentors/ada-okafor.md', '/mentors/ada-okafor/'],
  ['content/pages/privacy.md', '/privacy/'],
] as const;

it.each(pages)('%s is at %s, and is found from there', (file, address) => {
  expect(getPageAddress(file)).toBe(address);
  expect(getPageFile(address)).toBe(file);
});

it.each(['/sessions/arriving/run/', '/sessions/arriving/brief/'])('a guide makes %s as well', (address) => {
  expect(getPageFile(address)).toBe('content/sessions/arriving.md');
});
