import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/content.ts';
import { findBadFileNames } from '../../../src/checks/rules/file-names.ts';
import {
  benFile,
  caseText,
  getReport,
  makeContentFolder,
  pageFile,
  septemberFile,
  validTexts,
} from '../../support/content-folder.ts';

describe('the name of a file', () => {
  it('is its address, so it has small letters, digits and hyphens', async () => {
    expect(
      await getReport({ [septemberFile]: undefined, 'content/sessions/Arriving at 9.md': validTexts[septemberFile] }),
    ).toMatchInlineSnapshot(`
      "content/sessions/Arriving at 9.md
        error
          The name of a file is its address: use small letters without accents, digits and hyphens only. Rename it to arriving-at-9.md.

      1 problem."
    `);
  });

  it.each([
    ['Ben Tran.md', 'ben-tran.md'],
    ['ben_tran.md', 'ben-tran.md'],
    ['BEN-TRAN.md', 'ben-tran.md'],
    ['ben.tran.md', 'ben-tran.md'],
    ['Bén Trần (2).md', 'ben-tran-2.md'],
  ])('is not %s but %s', async (name, better) => {
    const files = { [benFile]: undefined, [`content/mentors/${name}`]: validTexts[benFile] };
    expect(await getReport(files)).toContain(`Rename it to ${better}.`);
  });

  it.each(['Privacy!.md', '隐私.md'])('is for the editor to find where none can be offered: %s', async (name) => {
    const files = { [`content/pages/${name}`]: validTexts[pageFile] };
    expect(await getReport(files)).toContain('Rename it to something that no other file is called.');
  });

  it('of a mentor cannot be that of a page which the site has beside the profiles', async () => {
    expect(await getReport({ [benFile]: undefined, 'content/mentors/face-book.md': validTexts[benFile] }))
      .toMatchInlineSnapshot(`
      "content/mentors/face-book.md
        error
          The name of a file is its address, and at this one stands the printable face book. Name the file after the mentor, for instance ada-okafor.md.

      1 problem."
    `);
  });

  it.each(['index', 'who-might-suit-me'])(
    'of a mentor cannot be %s either, even where the file cannot be read',
    async (name) => {
      const report = await getReport({ [`content/mentors/${name}.md`]: 'No fields.\n' });
      expect(report).toContain('Name the file after the mentor, for instance ada-okafor.md.');
    },
  );

  it.each(['index', 'print'])('of a case cannot be %s, where the site has a page about all cases', async (name) => {
    expect(await getReport({ [`content/cases/${name}.md`]: caseText })).toContain(
      'Name the file after what happens, for instance texts-at-2-a-m.md.',
    );
  });

  it('is free elsewhere', async () => {
    expect(
      await getReport({
        'content/mentors/face-booker.md': validTexts[benFile],
        'content/pages/face-book.md': validTexts[pageFile],
      }),
    ).not.toContain('Name the file after the mentor');
  });

  it('is looked at in a file that cannot be read, too', async () => {
    expect(await getReport({ 'content/mentors/Cleo.md': 'No fields.\n' })).toContain('Rename it to cleo.md.');
  });

  it('is fine in all files of the valid folder', () => {
    expect(findBadFileNames(readContent(makeContentFolder()).content)).toEqual([]);
  });
});
