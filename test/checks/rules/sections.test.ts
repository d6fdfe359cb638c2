import { describe, expect, it } from 'vitest';
import { caseText, edit, getReport, handbookFile, validTexts } from '../../support/content-folder.ts';

describe('a handbook page', () => {
  it('must be in the folder of its section', async () => {
    expect(await getReport(edit(handbookFile, { 'section: role': 'section: skills' }))).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        error  line 4, Section
          It says: skills
          A page of this section belongs in the folder content/handbook/skills/. Move the file there, or change the section.

      1 problem."
    `);
  });

  it.each(['content/handbook/boundaries.md', 'content/handbook/role/more/boundaries.md'])(
    'must not be in a folder above or below: %s',
    async (file) => {
      const files = { [handbookFile]: undefined, [file]: validTexts[handbookFile] };
      expect(await getReport(files)).toContain('Move the file there, or change the section.');
    },
  );
});

describe('a case', () => {
  it('must not be in a folder of its own', async () => {
    expect(await getReport({ 'content/cases/role/late.md': caseText })).toMatchInlineSnapshot(`
      "content/cases/role/late.md
        error
          A case stands in content/cases/ itself, in no folder below it. Move the file there.

      1 problem."
    `);
  });

  it('cannot be in the handbook’s own folder, whose sections are other ones', async () => {
    const file = 'content/handbook/cases/late.md';
    expect(await getReport({ [file]: validTexts[handbookFile] })).toContain('Move the file there');
  });
});
