import { describe, expect, it } from 'vitest';
import { getReport } from '../../support/content-folder.ts';

const file = 'content/kits/start/budget.md';
const write = (kind: string, body: string, kit = 'start') =>
  `---\ntitle: Budget\ndescription: What it costs.\nkit: ${kit}\norder: 1\nkind: ${kind}\nreview_by: 2027-06-01\n---\n\n${body}`;

describe('a page of a kit', () => {
  it('is fine where it is what it says', async () => {
    expect(await getReport({ [file]: write('guide', 'Ask the dean of {{school.short}}.\n') })).toBe(
      'No problems found.',
    );
  });

  it('is reported with file and line where its text is not of its kind', async () => {
    expect(await getReport({ [file]: write('table', 'Text\n\n| A |  |\n| --- | --- |\n| 1 | 2 |\n') }))
      .toMatchInlineSnapshot(`
        "content/kits/start/budget.md
          error  line 12, Text
            Every column needs a heading. Fill in the first row of the table.

        1 problem."
      `);
  });

  it('must be in the folder of its kit', async () => {
    expect(await getReport({ [file]: write('guide', 'Text\n', 'train') })).toMatchInlineSnapshot(`
      "content/kits/start/budget.md
        error  line 4, Kit
          It says: train
          A page of this kit belongs in the folder content/kits/train/. Move the file there, or change the kit.

      1 problem."
    `);
  });

  it('needs a title of its own, and facts that there are', async () => {
    const other = 'content/kits/run/budget.md';
    const report = await getReport({
      [file]: write('guide', 'Text {{school.nick}}\n'),
      [other]: write('guide', 'Text\n', 'run'),
    });
    expect(report).toContain('content/kits/run/budget.md has the same title.');
    expect(report).toContain('It says: {{school.nick}}');
  });
});
