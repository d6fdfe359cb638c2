import { describe, expect, it } from 'vitest';
import { findShapeMistakes } from '../../src/kits/shape.ts';
import type { KitPageKind } from '../../src/schemas/vocabulary.ts';

const note = ':::note[Before you use it]\nRead it.\n:::\n\n';
const table = '| A | B |\n| --- | --- |\n| 1 | 2 |\n';
const slide = (title: string, lines = 1) => `## ${title}\n\n${'- line\n'.repeat(lines)}\n:::note[Say]\nA\n\nB\n:::\n\n`;

function find(kind: KitPageKind, body: string): string {
  return findShapeMistakes(body, kind)
    .map(({ line, message }) => `${line}: ${message}`)
    .join('\n');
}

describe('a template', () => {
  it('begins with a note and its title', () => {
    expect(find('template', `${note}## Letter\n\nText ____ on [date].\n\n## Another part\n`)).toBe('');
  });

  it.each([
    ['has no note', '## Letter\n\nText\n', '1: A template begins with what the coordinator should know'],
    ['has its note later', `Text\n\n${note}## Letter\n`, '1: A template begins with what the coordinator should know'],
    ['has no title', `${note}Text\n`, '5: After the note, a template begins with its own title'],
    ['has a smaller title', `${note}### Letter\n`, '5: After the note, a template begins with its own title'],
    ['ends after its note', note, '1: After the note, a template begins with its own title'],
    ['is empty', '', '1: A template begins with what the coordinator should know'],
  ])('is refused where it %s', (_, body, message) => {
    expect(find('template', body)).toContain(message);
  });
});

describe('a table', () => {
  it('has one table with text around it', () => {
    expect(find('table', `Text\n\n${table}\nText\n`)).toBe('');
  });

  it.each([
    ['has none', 'Text\n', '1: This page is a table and has none.'],
    ['has two', `${table}\nText\n\n${table}`, '7: There are 2 tables here'],
    ['has a second one within a note', `${table}\n:::note\n${table}:::\n`, '6: There are 2 tables here'],
    ['lacks a heading', '| A | |\n| --- | --- |\n| 1 | 2 |\n', '1: Every column needs a heading.'],
    ['has no rows', 'Text\n\n| A | B |\n| --- | --- |\n', '3: The table has headings and no rows.'],
  ])('is refused where it %s', (_, body, message) => {
    expect(find('table', body)).toContain(message);
  });
});

describe('slides', () => {
  it('begin with a heading each and have at most six lines; what is said is not counted', () => {
    expect(find('slides', slide('One', 6) + slide('Two'))).toBe('');
  });

  it.each([
    ['there is only one', slide('One'), '1: Slides need at least two headings'],
    ['text stands before the first', `Text\n\n${slide('One')}${slide('Two')}`, '1: Slides begin with a heading'],
    ['one has seven lines', slide('One') + slide('Two', 7), '11: This slide has 7 lines'],
  ])('are refused where %s', (_, body, message) => {
    expect(find('slides', body)).toContain(message);
  });
});

describe('a page of any kind', () => {
  it.each([
    ['HTML', 'Text\n\nA <b>word</b>\n', '3: HTML does not come along into documents.'],
    ['a block of HTML', '<div>\n\nText\n\n</div>\n', '1: HTML does not come along into documents.'],
    ['a picture', 'Text\n\n![A](/a.png)\n', '3: Pictures do not come along into documents.'],
    ['a footnote', 'Text[^1]\n\n[^1]: Note\n', '1: Footnotes do not come along into documents.'],
    ['a link by reference', '[A][a]\n\n[a]: /a/\n', '1: Write the address of this link beside its words'],
    [
      'blanks in brackets, which make words bold',
      'Born (____) in (____).\n',
      '1: This blank would make the words after it bold.',
    ],
  ])('is refused with %s', (_, body, message) => {
    expect(find('guide', body)).toContain(message);
  });

  it('may have blanks, and words in square brackets, and bold words', () => {
    expect(find('guide', 'Name: ____, on ____ at ____.\n\n____\n\n[date] [place] __bold__ ( ____ )\n')).toBe('');
  });
});
