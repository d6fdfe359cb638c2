import { describe, expect, it } from 'vitest';
import {
  edit,
  getReport,
  handoutFile,
  handoutText,
  octoberFile,
  septemberFile,
  validTexts,
} from '../../support/content-folder.ts';

const use = (file: string, slug: string) => edit(file, { 'if_three_come:': `handouts:\n  - ${slug}\nif_three_come:` });
/** A guide that uses a handout, as both should be. */
const used: Record<string, string> = { ...use(septemberFile, 'week-grid'), [handoutFile]: handoutText };
const asDraft = { [handoutFile]: handoutText.replace('readers:', 'draft: true\nreaders:') };

describe('the handouts of a guide', () => {
  it('are fine where they are there', async () => {
    expect(await getReport(used)).toBe('No problems found.');
  });

  it('have to be there; the closest is offered', async () => {
    expect(await getReport({ ...used, ...use(octoberFile, 'week-grids') })).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 17, Handouts, 1
          It says: week-grids
          There is no handout content/handouts/week-grids.md. The closest is week-grid.

      1 problem."
    `);
  });

  it('have to be there where there are none at all', async () => {
    expect(await getReport(use(octoberFile, 'week-grid'))).toContain(
      'There is no handout content/handouts/week-grid.md. Write one there first, or leave the field empty.',
    );
  });

  it('may not be drafts, since their pages are not published', async () => {
    expect(await getReport({ ...used, ...asDraft })).toMatchInlineSnapshot(`
      "content/sessions/arriving.md
        error  line 17, Handouts, 1
          It says: week-grid
          This handout is a draft, and its page is not published. Publish content/handouts/week-grid.md, or take it out here.

      1 problem."
    `);
  });

  it('may be drafts where the guide is one too', async () => {
    const guide = used[septemberFile]?.replace('order: 1', 'order: 1\ndraft: true');
    expect(await getReport({ ...asDraft, [septemberFile]: guide })).not.toContain('handout');
  });

  it('are not missed where their file has a mistake of its own', async () => {
    const report = await getReport({
      ...used,
      [handoutFile]: handoutText.replace('readers: person', 'readers: everyone'),
    });
    expect(report).toContain(handoutFile);
    expect(report).not.toContain('There is no handout');
  });
});

describe('a handout', () => {
  it('that no guide uses is noted', async () => {
    expect(await getReport({ [handoutFile]: handoutText })).toMatchInlineSnapshot(`
      "content/handouts/week-grid.md
        warning
          No session guide uses this handout. Choose it under “Handouts” in a guide.

      No problems and 1 warning."
    `);
  });

  it('that is a draft is not', async () => {
    expect(await getReport(asDraft)).toBe('No problems found.');
  });

  it('cannot be told from another with its title where one is chosen', async () => {
    const spare = { ...use(octoberFile, 'spare'), 'content/handouts/spare.md': handoutText };
    expect(await getReport({ ...used, ...spare })).toContain('content/handouts/spare.md has the same title');
  });

  it.each(['content/handouts/index.md', 'content/sessions/handouts.md'])(
    'leaves the list its address: %s',
    async (file) => {
      const text = file.includes('sessions') ? validTexts[septemberFile] : handoutText;
      expect(await getReport({ [file]: text })).toContain('at this one stands the list of handouts');
    },
  );
});
