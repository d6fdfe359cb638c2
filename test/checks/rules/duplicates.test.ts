import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/content.ts';
import { findDuplicates } from '../../../src/checks/rules/duplicates.ts';
import {
  benFile,
  caseFile,
  caseText,
  edit,
  getReport,
  handbookFile,
  makeContentFolder,
  validTexts,
} from '../../support/content-folder.ts';

describe('two profiles', () => {
  it('may not have one name, however it is capitalized, and the report quotes it as it is written', async () => {
    expect(await getReport(edit(benFile, { 'Ben Tran': 'ADA Okafor' }))).toBe(`content/mentors/ben-tran.md
  error  line 2, Name
    It says: ADA Okafor
    content/mentors/ada-okafor.md has the same name. Add a middle name or initial to one of them, or take one profile away.

1 problem.`);
  });

  it('may not have one address', async () => {
    expect(await getReport(edit(benFile, { 'ben-tran@northfield.example': 'ada-okafor@northfield.example' })))
      .toMatchInlineSnapshot(`
      "content/mentors/ben-tran.md
        error  line 12, Contact › E-mail
          It says: ada-okafor@northfield.example
          content/mentors/ada-okafor.md has the same address. Every mentor needs their own.

      1 problem."
    `);
  });

  it('may both have no address', async () => {
    const noContact = (text = '') => text.replace(/contact:\n.*\n/, '');
    const files = Object.fromEntries(Object.entries(validTexts).map(([file, text]) => [file, noContact(text)]));
    expect(await getReport(files)).toBe('No problems found.');
  });
});

describe('two pages', () => {
  it('may not have addresses that differ only in capital letters', () => {
    const { content } = readContent(makeContentFolder());
    // Not written to disk: some systems hold two such names for one.
    const copies = content.sessions.map((source) => ({
      ...source,
      file: 'content/sessions/ARRIVING.md',
      slug: 'ARRIVING',
    }));
    expect(findDuplicates({ ...content, sessions: [...content.sessions, ...copies.slice(0, 1)] }))
      .toMatchInlineSnapshot(`
      [
        {
          "file": "content/sessions/ARRIVING.md",
          "label": undefined,
          "level": "error",
          "line": undefined,
          "message": "content/sessions/arriving.md would have the same address on the site. Rename one of the two files.",
          "value": undefined,
        },
      ]
    `);
  });

  it('may have one file name in two sections of the handbook', async () => {
    const file = 'content/handbook/skills/boundaries.md';
    const text = validTexts[handbookFile]
      ?.replace('section: role', 'section: skills')
      .replace('title: Boundaries', 'title: Saying no');
    expect(await getReport({ [file]: text })).toBe('No problems found.');
  });

  it('of the handbook may not have one title', async () => {
    expect(await getReport({ 'content/handbook/role/limits.md': validTexts[handbookFile] }))
      .toBe(`content/handbook/role/limits.md
  error  line 2, Title
    It says: Boundaries
    content/handbook/role/boundaries.md has the same title. Readers could not tell them apart in search; give one another title.

1 problem.`);
  });
});

describe('two cases', () => {
  it('may not have one title, and a page of the handbook may have it', async () => {
    expect(await getReport({ [caseFile]: caseText, 'content/cases/twice.md': caseText })).toContain(
      `content/cases/twice.md
  error  line 2, Title
    It says: A text at night
    ${caseFile} has the same title.`,
    );
    const same = caseText.replace('title: A text at night', 'title: Boundaries');
    expect(await getReport({ [caseFile]: same })).toBe('No problems found.');
  });
});
