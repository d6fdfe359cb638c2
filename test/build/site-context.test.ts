import { describe, expect, it } from 'vitest';
import { toBase } from '../../src/build/site-context.ts';

describe('a base path', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['repo', '/repo/'],
    ['/repo', '/repo/'],
    ['repo/', '/repo/'],
    ['/repo/', '/repo/'],
    ['//repo//', '/repo/'],
    ['school/mentors', '/school/mentors/'],
  ])('written as “%s” is %s', (path, base) => {
    expect(toBase(path)).toBe(base);
  });
});
