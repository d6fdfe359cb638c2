import { describe, expect, it } from 'vitest';
import { adaFile, caseFile, caseText, getReport, validTexts } from '../../support/content-folder.ts';

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

describe('what happens in a case', () => {
  const story = (n: number) => ({ [caseFile]: caseText.replace(/---\n\n[^]*/, `---\n\n${'word '.repeat(n)}\n`) });

  it.each([
    [59, 'The text has 59 words; 60 to 140 read well. Write a little more.'],
    [141, 'The text has 141 words; 60 to 140 read well. Shorten it.'],
  ])('must not have %i words', async (n, message) => {
    expect(await getReport(story(n))).toBe(`${caseFile}\n  error  What happens\n    ${message}\n\n1 problem.`);
  });

  it.each([60, 140])('may have %i words', async (n) => {
    expect(await getReport(story(n))).toBe('No problems found.');
  });
});
