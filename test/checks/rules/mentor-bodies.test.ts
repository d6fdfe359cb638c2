import { describe, expect, it } from 'vitest';
import { adaFile, getReport, validTexts } from '../../support/content-folder.ts';

const fields = (validTexts[adaFile] ?? '').replace(/---\n\n[\s\S]*/, '---\n\n');
const withWords = (n: number) => ({ [adaFile]: `${fields}${'word '.repeat(n)}\n` });

describe('a mentor’s own text', () => {
  it('must have enough words to know the mentor by', async () => {
    expect(await getReport(withWords(39))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  About me
          The text has 39 words; 40 to 200 read well. Write a little more.

      1 problem."
    `);
  });

  it('must not have more words than people read', async () => {
    expect(await getReport(withWords(201))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  About me
          The text has 201 words; 40 to 200 read well. Shorten it.

      1 problem."
    `);
  });

  it.each([40, 200])('may have %i words', async (n) => {
    expect(await getReport(withWords(n))).toBe('No problems found.');
  });

  it('is counted in words: dashes and other signs are none', async () => {
    expect(await getReport({ [adaFile]: `${fields}${'word – '.repeat(39)}` })).toContain('The text has 39 words');
  });
});
