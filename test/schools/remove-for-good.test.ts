import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { portraitFolder } from '../../src/checks/rules/pictures.ts';
import { mentorSchema } from '../../src/schemas/mentor.ts';
import { getLabel } from '../../src/schemas/lookup.ts';

const page = readFileSync('src/components/schools/remove-for-good.md', 'utf8');

it('names the folders in which profiles and portraits are, and the switch by its label', () => {
  const paths = [...page.matchAll(/content\/[\w/.-]+/g)].map(([path]) => path.replace(/\/[^/]+\.\w+$/, ''));
  expect(new Set(paths)).toEqual(new Set(['content/mentors', portraitFolder]));
  expect(page).toContain(`switch off **${getLabel(mentorSchema, ['active'])}**`);
});

it('takes both files out of the history in one command', () => {
  const [command = ''] = /git filter-repo[\s\S]+?```/.exec(page) ?? [];
  expect(command).toContain('--invert-paths');
  expect(command.match(/--path (\S+)/g)).toEqual([
    '--path content/mentors/ada-okafor.md',
    `--path ${portraitFolder}/ada-okafor.webp`,
  ]);
});
