import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeColumnStyle } from '../../src/kits/column-style.ts';
import { writeTableCsv } from '../../src/kits/table.ts';
import { makeProgram } from '../support/make.ts';

const text = readFileSync('test/fixtures/kits/start/fixture-budget.md', 'utf8');
const body = text.slice(text.indexOf('---\n', 4) + 4);
const csv = writeTableCsv(body, makeProgram());

describe('the file of a table', () => {
  it('is UTF-8 with the mark that Excel looks for, and lines as RFC 4180 has them', () => {
    expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('holds the words of every cell with facts filled in, and nothing that runs as a formula', () => {
    expect(parse(csv, { bom: true })).toEqual([
      ['Line', 'Who often pays', 'Sign: “a; b”', 'Amount'],
      ['Food, every month', 'Northfield', "'-1", ''],
      ['Printing', 'the dean’s office, “gladly”', "'=1+1", '____'],
      ['Hosting', 'nobody', "'@home | away", '0'],
    ]);
  });

  it('fills up rows that leave out their last cells', () => {
    const short = writeTableCsv('| A | B | C |\n| --- | --- | --- |\n| +1 |\n', makeProgram());
    expect(parse(short, { bom: true })).toEqual([
      ['A', 'B', 'C'],
      ["'+1", '', ''],
    ]);
  });
});

describe('the headings of a table beside its cells', () => {
  it('are properties of a style that nothing in a heading can break out of', () => {
    const style = writeColumnStyle('| A | "b;c":\\</style> | {{x}} |\n| --- | --- | --- |\n', (words) =>
      words.replace('{{x}}', 'Fact'),
    );
    expect(style).toBe('--label-2:"\\22 b\\3b c\\22 \\3a \\3c /style\\3e ";--label-3:"Fact"');
  });

  it('are none where there is no table yet', () => {
    expect(writeColumnStyle('Text', (words) => words)).toBe('');
  });
});
