import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/checks/content.ts';
import {
  adaFile,
  benFile,
  getReport,
  makeContentFolder,
  pageFile,
  programFile,
  validTexts,
} from '../support/content-folder.ts';

describe('readContent', () => {
  it('says that program.yml is missing', async () => {
    expect(await getReport({ [programFile]: undefined })).toMatchInlineSnapshot(`
      "content/program.yml
        error
          This file is missing, and the site cannot be built without it. Take it back from an earlier version.

      1 problem."
    `);
  });

  it('says what is wrong in the list of texts to compare', async () => {
    const report = await getReport({
      'content/updates.yml': 'pending:\n  - page: README.md\n    form: 1.0.0\n    to: 1.1.0\n',
    });
    expect(report).toContain('content/updates.yml');
    expect(report).toContain('There is no field called “form”. Did you mean “from”?');
  });

  it('does not read again what nobody has changed, and reads what somebody has', () => {
    const root = makeContentFolder();
    const { pages, mentors } = readContent(root).content;
    writeFileSync(join(root, pageFile), validTexts[pageFile]?.replace('title: ', 'title: New ') ?? '');
    const { content } = readContent(root);
    expect(content.mentors[0]).toBe(mentors[0]);
    expect(content.pages[0]?.data.title).toBe(`New ${pages[0]?.data.title}`);
    rmSync(join(root, pageFile));
    expect(readContent(root).content.pages).toEqual([]);
  });

  it('leaves out hidden files, which computers put there by themselves', async () => {
    const files = { 'content/mentors/._ada-okafor.md': 'junk', 'content/images/mentors/.DS_Store': 'junk' };
    expect(await getReport(files)).toBe('No problems found.');
  });

  it.each(['handbook/role', 'cases', 'sessions', 'mentors', 'pages'])(
    'says which files in content/%s are ignored',
    async (folder) => {
      expect(await getReport({ [`content/${folder}/notes.MD`]: 'Notes.' })).toBe(`content/${folder}/notes.MD
  error
    This file is ignored unless its name ends in .md. Rename it, or take it away.

1 problem.`);
    },
  );

  it('keeps a file that cannot be read apart from the others', () => {
    const { content } = readContent(makeContentFolder({ [adaFile]: 'No fields at all.\n' }));
    expect(content.mentors.map(({ file }) => file)).toEqual([benFile]);
    expect(content.unread).toEqual([{ file: adaFile, text: 'No fields at all.\n' }]);
  });

  it('reads a school that has no handbook, mentors or pages yet', () => {
    const empty = readContent(makeContentFolder({}) + '/content');
    expect(empty.content).toMatchObject({ handbook: [], sessions: [], mentors: [], pages: [], portraits: [] });
  });
});
