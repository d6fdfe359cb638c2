import { expect, it } from 'vitest';
import { withBase } from '../../src/markdown/base-path.ts';

it.each([
  ['/sessions/', '/', '/sessions/'],
  ['/sessions/', '/repo/', '/repo/sessions/'],
  ['/sessions/', '/repo', '/repo/sessions/'],
  ['/', '/repo/', '/repo/'],
  ['https://school.edu/', '/repo/', 'https://school.edu/'],
  ['#top', '/repo/', '#top'],
  ['', '/repo/', ''],
])('%j under %j is %j', (path, base, address) => {
  expect(withBase(path, base)).toBe(address);
});

it('an address on another host stays as it is, even without its protocol', () => {
  expect(withBase('//school.edu/page/', '/repo/')).toBe('//school.edu/page/');
});
