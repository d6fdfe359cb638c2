import { describe, expect, it, vi } from 'vitest';
import { getNeighbors, isCurrent, type Sidebar } from '../../src/content/sidebar.ts';

// What reads the settings of the site stays out.
vi.mock('../../src/content/page-language.ts', () => ({}));
vi.mock('../../src/content/program.ts', () => ({}));
vi.mock('../../src/content/site.ts', () => ({ toHref: (path: string) => `/mentors${path}` }));

const link = (name: string) => ({ label: name, link: `/handbook/${name}/` });
const sidebar: Sidebar = [link('a'), { label: 'Group', items: [link('b'), link('c')] }, link('d')];

it('knows the page that it stands on, by its whole address', () => {
  expect(isCurrent(link('b'), '/mentors/handbook/b/')).toBe(true);
  expect(isCurrent(link('b'), '/mentors/handbook/b/more/')).toBe(false);
  expect(isCurrent(link('caf\u00e9'), '/mentors/handbook/caf%C3%A9/')).toBe(true);
});

describe('the neighbors of a page', () => {
  it.each([
    ['a', undefined, 'b'],
    ['b', 'a', 'c'],
    ['c', 'b', 'd'],
    ['d', 'c', undefined],
    ['elsewhere', undefined, undefined],
  ])('of %s are %s and %s', (name, previous, next) => {
    const found = getNeighbors(sidebar, `/mentors/handbook/${name}/`);
    expect([found.previous?.label, found.next?.label]).toEqual([previous, next]);
  });

  it('are none where nothing stands beside it', () => {
    expect(getNeighbors([], '/mentors/privacy/')).toEqual({});
  });
});
