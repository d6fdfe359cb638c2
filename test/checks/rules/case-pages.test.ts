import { describe, expect, it } from 'vitest';
import {
  caseFile,
  caseText,
  edit,
  editCase,
  getReport,
  handbookFile,
  validTexts,
} from '../../support/content-folder.ts';

const skillsFile = 'content/handbook/skills/listening-first.md';
const skillsText = (validTexts[handbookFile] ?? '')
  .replace('section: role', 'section: skills')
  .replace('title: Boundaries', 'title: Listening first');

describe('the pages that a case names', () => {
  it('are pages of the handbook', async () => {
    expect(await getReport({ [caseFile]: caseText })).toBe('No problems found.');
  });

  it('are reported where they stand when there is no such page, with the closest', async () => {
    const files = editCase({ '  - role/boundaries\n': '  - role/boundaries\n  - skills/listening-frist\n' });
    expect(await getReport({ ...files, [skillsFile]: skillsText })).toMatchInlineSnapshot(`
      "content/cases/texts-at-night.md
        error  line 21, Pages that help, 2
          It says: skills/listening-frist
          The handbook has no such page. The closest is skills/listening-first. Write that, or take it away.

      1 problem."
    `);
  });

  it('may have been looked for in another section', async () => {
    const files = editCase({ role: 'skills' });
    // Letter by letter, this one would be closer.
    const other = { 'content/handbook/skills/boundary.md': skillsText };
    expect(await getReport({ ...files, ...other })).toContain('The closest is role/boundaries.');
  });

  it('cannot be drafts, which nobody can open', async () => {
    const files = { ...edit(handbookFile, { 'order: 1': 'order: 1\ndraft: true' }), [caseFile]: caseText };
    expect(await getReport({ ...files, [skillsFile]: skillsText })).toMatchInlineSnapshot(`
      "content/cases/texts-at-night.md
        error  line 20, Pages that help, 1
          It says: role/boundaries
          This page is a draft, so that nobody can open it. Finish content/handbook/role/boundaries.md first, or name another page here.

      1 problem."
    `);
  });

  it('are asked of a draft of a case as well, so that it can be finished', async () => {
    const files = editCase({
      boundaries: 'boundaries',
      'role/boundaries': 'role/none',
      review_by: 'draft: true\nreview_by',
    });
    expect(await getReport(files)).toContain('The handbook has no such page.');
  });

  it('are not called missing where the page has a problem of its own', async () => {
    const files = { ...edit(handbookFile, { 'order: 1': 'order: 0' }), [caseFile]: caseText };
    expect(await getReport(files)).not.toContain(caseFile);
  });
});

describe('a case', () => {
  it('is due for another reading on its day', async () => {
    expect(await getReport({ [caseFile]: caseText }, '2027-06-02')).toContain(
      '“A text at night” was due for another reading on 2027-06-01.',
    );
  });

  it('may hold no fact that the settings do not have, in its fields and its text', async () => {
    const files = editCase({ 'counseling.phone': 'counsel.phone', 'It is late': 'It is {{terms.late}}' });
    const report = await getReport(files);
    expect(report).toContain('line 13\n    It says: {{contacts.counsel.phone}}');
    expect(report).toContain('It says: {{terms.late}}');
  });
});
