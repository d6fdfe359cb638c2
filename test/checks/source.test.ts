import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readMarkdown, readYaml } from '../../src/checks/source.ts';
import {
  adaFile,
  edit,
  getReport,
  handbookFile,
  octoberFile,
  pageFile,
  programFile,
  validTexts,
} from '../support/content-folder.ts';

describe('a file that cannot be read as YAML', () => {
  it('has a quotation mark that is not closed, and the report names its line', async () => {
    expect(await getReport(edit(pageFile, { 'title: Privacy': 'title: "Privacy' }))).toBe(`content/pages/privacy.md
  error  line 2
    A quotation mark or bracket is opened here and not closed. Close it.

1 problem.`);
  });

  it('has a bracket that is not closed', async () => {
    expect(await getReport(edit(programFile, { '[northfield.example]': '[northfield.example' })))
      .toBe(`content/program.yml
  error  line 22
    A quotation mark or bracket is opened here and not closed. Close it.

1 problem.`);
  });

  it('has a tab', async () => {
    expect(await getReport(edit(octoberFile, { '    minutes: 20': '\tminutes: 20' })))
      .toBe(`content/sessions/first-exam.md
  error  line 9
    This line begins with a tab. Use spaces.

1 problem.`);
  });

  it('has a field twice', async () => {
    expect(await getReport(edit(pageFile, { 'review_by:': 'title: Also privacy\nreview_by:' }))).toMatchInlineSnapshot(`
      "content/pages/privacy.md
        error  line 4
          This field stands here twice. Keep one of the two.

      1 problem."
    `);
  });

  it('has a colon in a text without quotation marks', async () => {
    expect(await getReport(edit(pageFile, { 'title: Privacy': 'title: Privacy: what we keep' })))
      .toMatchInlineSnapshot(`
      "content/pages/privacy.md
        error  line 2
          This line cannot be read. If its text holds a colon followed by a space, put the whole text in quotation marks.

      1 problem."
    `);
  });

  it('has a line that is indented too far', async () => {
    expect(await getReport(edit(octoberFile, { 'order: 1': '  order: 1' }))).toBe(`content/sessions/first-exam.md
  error  line 4
    This line is indented too little or too much. Line it up with the lines around it.

1 problem.`);
  });

  it('has a field without a colon', async () => {
    expect(await getReport(edit(pageFile, { 'review_by: 2027': 'review_by 2027' }))).not.toContain(
      'quotation mark or bracket is opened',
    );
  });

  it('has a text that begins with a sign that YAML keeps for itself', async () => {
    expect(await getReport(edit(pageFile, { 'title: Privacy': 'title: @Privacy' }))).toMatchInlineSnapshot(`
      "content/pages/privacy.md
        error  line 2
          This line cannot be read. If its text begins with a sign such as {, [, *, @ or a quotation mark, put the whole text in quotation marks.

      1 problem."
    `);
  });

  it('has a text that begins with a {{fact}}, which needs quotation marks', async () => {
    const report = await getReport(edit(octoberFile, { 'Say hello': '{{terms.mentors}} say hello' }));
    expect(report).toContain('line 11');
    expect(report).toContain('put the whole text in quotation marks');
  });

  it('has a text that begins with an asterisk, which does not stop the other files from being checked', async () => {
    const report = await getReport({
      ...edit(pageFile, { 'title: Privacy': 'title: *Privacy*' }),
      [adaFile]: 'No fields.\n',
    });
    expect(report).toContain('content/pages/privacy.md\n  error  line 2');
    expect(report).toContain(adaFile);
  });

  it('has several mistakes, and all of them are reported', async () => {
    const report = await getReport(
      edit(pageFile, { 'title: Privacy': 'title: @Privacy', 'review_by:': 'title: Two\nreview_by:' }),
    );
    expect(report).toContain('line 2');
    expect(report).toContain('line 4');
  });
});

describe('the fields at the top of a Markdown file', () => {
  it('must be there', async () => {
    expect(await getReport({ [pageFile]: '# Privacy\n\nAlmost nothing.\n' })).toMatchInlineSnapshot(`
      "content/pages/privacy.md
        error  line 1
          The file must begin with its fields between two lines of ---. Copy the top of a file beside it.

      1 problem."
    `);
  });

  it('must be closed by a second line of ---', async () => {
    expect(await getReport({ [pageFile]: '---\ntitle: Privacy\n\nAlmost nothing.\n' })).toContain(
      'between two lines of ---',
    );
  });

  it('are missed one by one where there are none between the lines of ---', async () => {
    expect(await getReport({ [pageFile]: '---\n---\n\nAlmost nothing.\n' })).toContain('error  Title');
  });

  it('must be fields, not a sentence', async () => {
    expect(await getReport({ [pageFile]: '---\nPrivacy\n---\n' })).toContain('must begin with its fields');
  });

  it('must be fields in a file that is YAML throughout, too', async () => {
    expect(await getReport({ [programFile]: 'Northfield\n' })).toContain('must begin with its fields');
  });

  it('may hold --- in a text', () => {
    const { source } = readMarkdown(
      { file: 'a/b.md', text: '---\na: x --- y\n---\nBody\n---\nmore\n' },
      z.strictObject({ a: z.string() }),
    );
    expect(source).toMatchObject({ data: { a: 'x --- y' }, body: 'Body\n---\nmore\n', slug: 'b' });
  });
});

describe('files from other systems', () => {
  const withCrlf = (text: string) => text.replaceAll('\n', '\r\n');

  it.each([
    ['Windows line endings', withCrlf],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${withCrlf(text)}`],
  ])('read fine with %s', async (_, convert) => {
    const files = Object.fromEntries(Object.entries(validTexts).map(([file, text]) => [file, convert(text)]));
    expect(await getReport(files)).toBe('No problems found.');
  });

  it.each([
    ['Windows line endings', withCrlf],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('have their problems at the right lines with %s', async (_, convert) => {
    const bad = {
      ...edit(programFile, { 'language: en': 'language: "??"' }),
      ...edit(handbookFile, { 'audience: mentors': 'audience: mentor', '---\n\nCall': '---\n\n\nCall' }),
      ...edit(pageFile, { 'Almost nothing': 'Almost {{nothing}}', 'title: Privacy': 'title: @Privacy' }),
    };
    const converted = Object.fromEntries(Object.entries(bad).map(([file, text]) => [file, convert(text)]));
    expect(await getReport(converted)).toBe(await getReport(bad));
  });
});

describe('the line of a problem', () => {
  it('is the line of the list item, also after an empty item', async () => {
    const files = edit(octoberFile, { '      - Ask how': '      -\n      - ""\n      - 7\n      - Ask how' });
    expect(await getReport(files)).toContain('line 17, Steps, 2 › Do, 3\n');
  });

  it('is the line of the list item after an empty one for the rules across fields, too', async () => {
    const files = edit(programFile, { 'crisis_lines:\n': 'crisis_lines:\n  -\n', '2026-08-01': '2025-08-01' });
    expect(await getReport(files)).toContain('line 37, Crisis lines › 988 Lifeline › Checked on');
  });

  it('is the line of the closest thing around a field that is missing', async () => {
    expect(await getReport(edit(octoberFile, { '    minutes: 20\n': '' }))).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 8, Steps, 1 › Minutes
          This field is empty or left out, and it is needed. How long it takes.

      1 problem."
    `);
  });
});

describe('a day', () => {
  const schema = z.strictObject({ day: z.iso.date() });

  it.each(['2026-09-15', '"2026-09-15"'])('is read from %s', (day) => {
    expect(readYaml({ file: 'a.yml', text: `day: ${day}\n` }, schema).source?.data).toEqual({ day: '2026-09-15' });
  });

  it.each(['2026-06-31', '2026-13-01', '2027-02-29'])('that no calendar has is a problem: %s', async (day) => {
    expect(await getReport(edit(pageFile, { '2027-06-01': day }))).toContain('Write the day as year-month-day');
  });
});
