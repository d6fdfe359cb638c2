import { describe, expect, it } from 'vitest';
import { getHost, isOutside } from '../../src/outside-links/outside.ts';

describe('a page of another site', () => {
  it.each([
    'https://school.edu/',
    'http://school.edu',
    'https://peers.school.edu/other/',
    'https://peers.school.edu.elsewhere.org/mentors/',
    'https://github.io/peers.school.edu/mentors/',
  ])('is at %s', (address) => {
    expect(isOutside(address, 'https://peers.school.edu/mentors/')).toBe(true);
  });

  it.each([
    'https://peers.school.edu/mentors/',
    'https://peers.school.edu/mentors',
    'http://peers.school.edu/mentors/safety/',
    'https://journal.example/a',
    'https://www.example.com/',
    'https://a.test/',
    'http://localhost:4321/admin/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'mailto:a@school.edu',
    'tel:988',
    '/safety/',
    '//school.edu/',
    'https://',
  ])('is not at %s', (address) => {
    expect(isOutside(address, 'https://peers.school.edu/mentors/')).toBe(false);
  });

  it('may be anywhere while the site has no address of its own', () => {
    expect(isOutside('https://peers.school.edu/mentors/', undefined)).toBe(true);
  });
});

it('goes by the name of its host as people say it', () => {
  expect(getHost('https://www.usmle.org/scores')).toBe('usmle.org');
  expect(getHost('https://wwwhat.org/')).toBe('wwwhat.org');
});
