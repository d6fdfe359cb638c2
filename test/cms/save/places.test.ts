import { describe, expect, it } from 'vitest';
import { makeConfig } from '../../../cms/config/make-config.ts';
import { findOpenedEntry } from '../../../cms/editor/save/places.ts';
import { makeProgram } from '../../support/make.ts';

const config = makeConfig({ program: makeProgram(), base: '/' });

describe('findOpenedEntry', () => {
  it.each([
    ['mentors', 'ada-okafor', 'content/mentors/ada-okafor.md'],
    ['handbook_start-here', 'welcome', 'content/handbook/start-here/welcome.md'],
    ['program', 'program', 'content/program.yml'],
  ])('finds the file of %s', (collection, slug, path) => {
    const place = { collection, slug, path };
    expect(findOpenedEntry(`#/collections/${collection}/entries/${slug}`, config)).toEqual(place);
    expect(findOpenedEntry(`#/collections/${collection}/entries/${slug}?ref=workflow`, config)).toEqual(place);
  });

  it.each([
    '',
    '#/',
    '#/collections/mentors',
    '#/collections/mentors/new',
    '#/collections/others/entries/x',
    '#/workflow',
  ])('finds none at %j', (hash) => {
    expect(findOpenedEntry(hash, config)).toBeUndefined();
  });
});
