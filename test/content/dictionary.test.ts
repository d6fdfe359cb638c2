import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import english from '../../src/content/i18n/en.json' with { type: 'json' };
import { facets } from '../../src/mentors/profile.ts';
import { audiences, handoutReaders, kits, reporterDuties } from '../../src/schemas/vocabulary.ts';

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(astro|ts)$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

/** Words of Starlight’s own parts of a page, which are in no file of ours. */
const isOfFrame = (key: string) =>
  /^(skipLink|themeSelect|menuButton|sidebarNav|tableOfContents|page\.(?!otherLanguage)|aside|heading)/.test(key);

/** Keys that are put together from parts. */
const computed = [
  ...['mentors', 'students', 'schools'].flatMap((door) => ['', '.text', '.action'].map((end) => `home.door.${door}${end}`)),
  ...facets.map((facet) => `mentors.filter.${facet}`),
  ...['interest', 'path', 'language', 'region', 'availability'].map((facet) => `suggest.${facet}`),
  ...Object.keys(reporterDuties).map((duty) => `safety.passOn.${duty}`),
  ...Object.keys(kits).map((kit) => `kits.about.${kit}`),
  ...Object.keys(handoutReaders).map((reader) => `handout.for.${reader}`),
  ...Object.keys(audiences).map((audience) => `handbook.for.${audience}`),
];

it('the dictionary holds no word that the site does not use', () => {
  const keys = Object.keys(english).map((key) => key.replace(/_(one|other)$/, ''));
  const unused = keys.filter((key) => !isOfFrame(key) && !source.includes(`'${key}'`) && !computed.includes(key));
  expect(unused).toEqual([]);
});

it('every duty to report has its sentence on the safety card', () => {
  for (const duty of Object.keys(reporterDuties)) expect(english).toHaveProperty([`safety.passOn.${duty}`]);
});
