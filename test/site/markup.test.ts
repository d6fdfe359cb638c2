import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { listPublishedPages } from '../support/published-pages.ts';

const rules: ConfigData['rules'] = {
  // How Astro and Starlight write: `<meta />`, an id of `_top`, headings whose id begins with a number.
  'void-style': 'off',
  'valid-id': ['error', { relaxed: true }],
  // Sizes of pictures are known to the build only.
  'no-inline-style': 'off',
  // Two menus are called “Site” and two “On this page”; a screen shows one of each. axe looks at the one that it shows.
  'unique-landmark': 'off',
  // Checkboxes of one question share a name; that is how a form sends several answers.
  'form-dup-name': 'off',
  // These forms are answered by the page itself, at once, and sent nowhere.
  'wcag/h32': 'off',
  // Starlight’s button for its menu has no type, and stands in no form.
  'no-implicit-button-type': 'off',
  // Firefox ticks again what was ticked before a page is loaded anew, and nothing else keeps it from that.
  'input-attributes': 'off',
  'valid-autocomplete': 'off',
  // Numbers are written as the school writes them, so that they are found and copied as such.
  'tel-non-breaking': 'off',
  // The script fills in the words of a chip before it stands on the page. axe looks at names of buttons.
  'text-content': 'off',
  // A title says what a page is about; the tab of a browser cuts off the rest.
  'long-title': 'off',
};

it('every page is HTML as the standard has it', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules });
  const site = inject('sampleSites').find(({ base }) => base === '/')?.folder ?? '';
  const pages = listPublishedPages(site);
  expect(pages.length).toBeGreaterThan(200);
  const problems = [];
  for (const page of pages) {
    const { results } = await validator.validateString(readFileSync(join(site, page), 'utf8'), page);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages))
      problems.push(`${page}: ${message} (${ruleId}) at ${selector ?? 'the top'}`);
  }
  expect(problems).toEqual([]);
});
