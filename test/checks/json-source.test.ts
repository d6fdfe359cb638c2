import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getReport } from '../support/content-folder.ts';

const file = 'content/stats/2023-2024.json';
const text = readFileSync('test/fixtures/statistics/2023-2024.json', 'utf8');

/** The file with some of its text replaced. */
function edit(before: string, after: string): Record<string, string> {
  if (!text.includes(before)) throw new Error(`The file has no ${before}.`);
  return { [file]: text.replace(before, () => after) };
}

describe('a file of published statistics', () => {
  it('may have empty tables: a list with nothing in it is not missing', async () => {
    expect(await getReport(edit(text.slice(text.indexOf('"cohort"'), text.indexOf('"totals"')), '"cohort": [],'))).toBe(
      'No problems found.',
    );
  });

  it('is reported with line, label and rule where a figure is of the wrong kind', async () => {
    expect(await getReport(edit('"held": 27', '"held": "about 27"'))).toMatchInlineSnapshot(`
      "content/stats/2023-2024.json
        error  line 161, Tables › Individual meetings by term, 1 › Meetings
          This is not a figure that may be published here. The file is written by npm run stats, not by hand: take it back from an earlier version, or run the command again.

      1 problem."
    `);
  });

  it('is reported where it names what is on no list', async () => {
    expect(await getReport(edit('"topic": "studying"', '"topic": "breakup"'))).toMatchInlineSnapshot(`
      "content/stats/2023-2024.json
        error  line 185, Tables › Topics of the group encounters, 1 › Topic
          This is not one of the choices. The choices are studying, time, coursework, licensing-exams, stress, belonging, money, family, specialties, clinical, research, teaching, service, fair-treatment, other. The file is written by npm run stats, not by hand: take it back from an earlier version, or run the command again.

      1 problem."
    `);
  });

  it('is reported where a field is missing', async () => {
    expect(await getReport(edit('"format": "medmentors-statistics",', ''))).toMatchInlineSnapshot(`
      "content/stats/2023-2024.json
        error  line 1, Format
          This field is empty or left out, and it is needed. Always medmentors-statistics. The file is written by npm run stats, not by hand: take it back from an earlier version, or run the command again.

      1 problem."
    `);
  });

  it.each([
    ['a field that is not part of the format', '"year": "2023-2024"', '"Quokkasong": 1, "year": "2023-2024"'],
    ['a figure', '"people": 98', '"people": "Quokkasong"'],
    ['a topic', '"topic": "studying"', '"topic": "Quokkasong"'],
    ['something that is no JSON', '{', 'Quokkasong {'],
  ])('never has its words repeated in a report: %s', async (_, before, after) => {
    const report = await getReport(edit(before, after));
    expect(report).toContain('content/stats/2023-2024.json');
    expect(report).toContain('npm run stats');
    expect(report).not.toContain('Quokkasong');
  });

  it('is asked back where somebody saved it in another form', async () => {
    expect(await getReport({ 'content/stats/2023-2024.yml': 'year: 2023-2024\n' })).toContain(
      'This file is ignored unless its name ends in .json.',
    );
  });
});
