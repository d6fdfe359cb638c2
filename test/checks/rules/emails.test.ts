import { describe, expect, it } from 'vitest';
import { adaFile, edit, getReport, programFile } from '../../support/content-folder.ts';

describe('a mentor’s address', () => {
  it('must be one of the school', async () => {
    expect(await getReport(edit(adaFile, { '@northfield.example': '@mail.example' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 12, Contact › E-mail
          It says: ada-okafor@mail.example
          This is not a school address. Write one that ends in @northfield.example.

      1 problem."
    `);
  });

  it('may be of any domain that the school allows, in capital letters or small ones', async () => {
    const files = {
      ...edit(programFile, { '[northfield.example]': '[northfield.example, med.northfield.example]' }),
      ...edit(adaFile, { '@northfield.example': '@Med.Northfield.Example' }),
    };
    expect(await getReport(files)).toBe('No problems found.');
  });

  it.each(['@sub.northfield.example', '@notnorthfield.example'])(
    'may not only look like one of the school: %s',
    async (domain) => {
      expect(await getReport(edit(adaFile, { '@northfield.example': domain }))).toContain(
        'This is not a school address.',
      );
    },
  );
});
