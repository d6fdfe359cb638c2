import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import type { Content } from '../../src/checks/content.ts';
import { hasErrors } from '../../src/checks/problem.ts';
import { explainShape } from '../../src/checks/rules/kits.ts';
import {
  adaFile,
  edit,
  getReport,
  handbookFile,
  makeContentFolder,
  octoberFile,
  programFile,
} from '../support/content-folder.ts';

const now = new Date('2026-09-15T12:00:00Z');

/** Something for most rules at once. */
const manyMistakes = {
  ...edit(adaFile, { '@northfield.example': '@mail.example', 'they/them\n': 'they/them\nnickname: Addie\n' }),
  'content/mentors/cleo-diaz.md': 'No fields at all.\n',
  ...edit(octoberFile, { 'minutes: 60': 'minutes: 45', 'order: 1': 'order: 0' }),
  ...edit(handbookFile, {
    'section: role': 'section: skills',
    'contacts.counseling.phone': 'contacts.counselor.phone',
    '2027-06-01': '2026-06-01',
  }),
  'content/images/mentors/old-picture.jpg': 'not a picture',
};

describe('checkContent', () => {
  it('finds nothing to say about a content folder that is right', async () => {
    expect(await getReport({})).toBe('No problems found.');
  });

  it('reports the problems of all files at once, what stops the build first', async () => {
    expect(await getReport(manyMistakes)).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        error  line 4, Section
          It says: skills
          A page of this section belongs in the folder content/handbook/skills/. Move the file there, or change the section.
        error  line 10
          It says: {{contacts.counselor.phone}}
          program.yml has no such value. The closest is {{contacts.counseling.phone}}. Write that, or add the value to content/program.yml.

      content/mentors/ada-okafor.md
        error  line 4, nickname
          There is no field called “nickname”. The fields here are name, name_sounds, pronouns, class_year, interests, path, languages, home_town, region, earlier_studies, ask_me_about, contact, availability, portrait, confirmed_on, consent, active.

      content/mentors/cleo-diaz.md
        error  line 1
          The file must begin with its fields between two lines of ---. Copy the top of a file beside it.

      content/sessions/first-exam.md
        error  line 4, Order
          It says: 0
          Write a number that is at least 1.
        error  line 6, Minutes
          It says: 45
          The steps add up to 60 minutes, the session says 45. Change the steps, or write 60 here.

      content/handbook/role/boundaries.md
        warning  line 7, Review by
          It says: 2026-06-01
          “Boundaries” was due for another reading on 2026-06-01. Read it, mend what has changed and set a new day.

      content/images/mentors/old-picture.jpg
        warning
          No profile uses this picture. Delete it, or name it in a profile.

      6 problems and 2 warnings."
    `);
  });

  it('finds the problems across files even where another file cannot be read', async () => {
    const files = {
      'content/mentors/cleo-diaz.md': 'No fields at all.\n',
      ...edit(adaFile, { '@northfield.example': '@mail.example' }),
    };
    expect(await getReport(files)).toContain('This is not a school address.');
  });

  it('gives the same report in whatever order the files were written', async () => {
    const reversed = Object.fromEntries(Object.entries(manyMistakes).reverse());
    expect(await getReport(reversed)).toBe(await getReport(manyMistakes));
  });

  it('lets a build go on where something only has to be looked at again', async () => {
    const root = makeContentFolder(edit(handbookFile, { '2027-06-01': '2026-06-01' }));
    const problems = await checkContent(root, { env: {}, now });
    expect(problems.map(({ level }) => level)).toEqual(['warning']);
    expect(hasErrors(problems)).toBe(false);
  });

  it('stops a build where something is wrong', async () => {
    const root = makeContentFolder({ 'content/mentors/cleo-diaz.md': 'No fields at all.\n' });
    expect(hasErrors(await checkContent(root, { env: {}, now }))).toBe(true);
  });

  it('takes the day from BUILD_DATE, else from the sample date, else from the clock of the school', async () => {
    const root = makeContentFolder(edit(handbookFile, { '2027-06-01': '2026-09-14' }));
    const sample = makeContentFolder({
      ...edit(handbookFile, { '2027-06-01': '2026-09-14' }),
      ...edit(programFile, { 'name: { long: N': 'sample: true\nsample_date: 2026-09-01\nname: { long: N' }),
    });
    // Half past midnight in Greenwich is still the evening before in New York.
    const justAfterMidnight = new Date('2026-09-15T00:30:00Z');
    expect(await checkContent(root, { env: {}, now })).toHaveLength(1);
    expect(await checkContent(root, { env: {}, now: justAfterMidnight })).toEqual([]);
    expect(await checkContent(sample, { env: {}, now })).toEqual([]);
    expect(await checkContent(sample, { env: { BUILD_DATE: '2026-09-15' }, now })).toHaveLength(1);
  });

  it('asks before it reads the text of a page of a kit, and says afterward what it has read', async () => {
    const file = 'content/kits/start/budget.md';
    const root = makeContentFolder({
      [file]: `---\ntitle: Budget\ndescription: Cost.\nkit: start\norder: 1\nkind: table\nreview_by: 2027-06-01\n---\n\nNo table\n`,
    });
    const calls: string[] = [];
    const note = (call: string) => (kits: Content['kits']) =>
      calls.push(`${call} ${kits.map((kit) => kit.file).join()}`);
    const soundKits = {
      recall(kits: Content['kits']) {
        note('recall')(kits);
        for (const kit of kits) explainShape.know(kit, []);
      },
      keep: note('keep'),
    };
    const options = { env: { BUILD_DATE: '2026-09-15' }, now };
    expect(await checkContent(root, { ...options, soundKits })).toEqual([]);
    expect(calls).toEqual([`recall ${file}`, `keep ${file}`]);
  });
});
