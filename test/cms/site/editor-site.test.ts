import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../cms/site/editor-site.ts';
import { readEditorSite } from '../../../cms/site/read-editor-site.ts';
import { readProgram } from '../../../src/program/read.ts';
import {
  adaFile,
  benFile,
  caseFile,
  caseText,
  edit,
  handbookFile,
  handoutFile,
  handoutText,
  makeContentFolder,
  octoberFile,
  pageFile,
  septemberFile,
  validTexts,
  type ContentFiles,
} from '../../support/content-folder.ts';

function readSite(files: ContentFiles = {}) {
  const root = makeContentFolder(files);
  const program = readProgram(root);
  return readEditorSite(root, { program, base: '/', env: { BUILD_DATE: '2026-09-15' }, now: new Date(0) });
}

/** Who points to whom once this stands in a file, which points nowhere otherwise. */
function getReferences(file: string, text: string): readonly Reference[] {
  return readSite({ [file]: `${validTexts[file] ?? ''}\n${text}\n` }).references;
}

describe('what the editor knows of the site', () => {
  it('has every fact as it will be printed', () => {
    const { facts } = readSite();
    expect(facts['contacts.counseling.phone']).toBe('(502) 555-0142');
    expect(facts['crisis_lines.lifeline.phone']).toBe('988');
    expect(facts['academic_year.starts_in']).toBe('2026');
  });

  it('has the day of the checks', () => {
    expect(readSite().today).toBe('2026-09-15');
  });

  it('has nothing to say of files that lead nowhere', () => {
    expect(readSite().references).toEqual([]);
  });

  it.each([
    ['a link', '[Ada](/mentors/ada-okafor/)', adaFile],
    ['a link to a part of a page', '[Ada](/mentors/ada-okafor/#contact)', adaFile],
    ['a link with a title', '[Ada](/mentors/ada-okafor/ "A mentor")', adaFile],
    ['a link in pointed brackets', '[Ada](</mentors/ada-okafor/>)', adaFile],
    ['a link by reference', '[Ada][a]\n\n[a]: /mentors/ada-okafor/', adaFile],
    ['a link without the last slash', '[Ada](/mentors/ada-okafor)', adaFile],
    ['a link as HTML', '<a href="/mentors/ada-okafor/">Ada</a>', adaFile],
    ['a session', '[September](/sessions/arriving/)', septemberFile],
    ['a page of the handbook', '[Boundaries](/handbook/role/boundaries/)', handbookFile],
  ])('sees %s', (_, text, to) => {
    expect(getReferences(pageFile, text)).toEqual([{ to, from: pageFile, fromTitle: 'Privacy' }]);
  });

  it('sees a page that stands on its own, and calls a mentor by name', () => {
    expect(getReferences(benFile, '[Privacy](/privacy/)')).toEqual([
      { to: pageFile, from: benFile, fromTitle: 'Ben Tran' },
    ]);
  });

  it('sees links in fields: alone and inside a sentence', () => {
    const { references } = readSite(
      edit(septemberFile, {
        'online: Use one shared room.':
          'online: Read [this](/privacy/).\nresources: [{ label: Boundaries, url: /handbook/role/boundaries/ }]',
      }),
    );
    expect(references.map(({ to }) => to).sort()).toEqual([handbookFile, pageFile]);
  });

  it('sees the handouts of a guide, and knows what the guide shows of them', () => {
    const guide = edit(septemberFile, { 'online:': 'handouts:\n  - week-grid\nonline:' });
    const site = readSite({ ...guide, [handoutFile]: handoutText });
    expect(site.references).toEqual([{ to: handoutFile, from: septemberFile, fromTitle: 'Arriving' }]);
    expect(site.handouts).toEqual([{ slug: 'week-grid', title: 'Week grid', sheets: 8 }]);
  });

  it('says nothing of a handout that is a draft', () => {
    const draft = handoutText.replace('readers:', 'draft: true\nreaders:');
    expect(readSite({ [handoutFile]: draft }).handouts).toEqual([]);
  });

  it.each([
    ['the page itself', '[here](/privacy/#top)'],
    ['another site', '[there](https://school.example/mentors/ada-okafor/)'],
    ['a page that is not made from a file', '[the card](/safety/)'],
    ['words that only look like an address', 'her/mentors/ada-okafor/ his'],
  ])('leaves out %s', (_, text) => {
    expect(getReferences(pageFile, text)).toEqual([]);
  });

  it.each([
    ['a draft', handbookFile, { 'order: 1': 'order: 1\ndraft: true' }],
    ['a mentor who was taken down', benFile, { 'availability: open': 'availability: open\nactive: false' }],
    ['a mentor whose agreement has ended', benFile, { 'until: 2027-06-30': 'until: 2026-08-30' }],
  ])('says nothing of %s: what it knows is public', (_, file, changes) => {
    const { [file]: text = '' } = edit(file, changes);
    const site = readSite({ [file]: `${text}\n[Privacy](/privacy/)\n` });
    expect(JSON.stringify(site)).not.toContain(file);
    expect(getReferences(file, '[Privacy](/privacy/)')).toHaveLength(1);
  });

  it('sees which pages a case names, and links to a case', () => {
    expect(readSite({ [caseFile]: caseText }).references).toEqual([
      { to: handbookFile, from: caseFile, fromTitle: 'A text at night' },
    ]);
    const { references } = readSite({
      [caseFile]: caseText.replace('  - role/boundaries', '  - role/none'),
      [pageFile]: `${validTexts[pageFile] ?? ''}\n[A case](/handbook/cases/texts-at-night/)\n`,
    });
    expect(references).toEqual([{ to: caseFile, from: pageFile, fromTitle: 'Privacy' }]);
  });

  it('has the finished pages of the handbook in reading order, by title', () => {
    const page = (section: string, order: number, title: string) =>
      (validTexts[handbookFile] ?? '')
        .replace('section: role', `section: ${section}`)
        .replace('order: 1', `order: ${order}`)
        .replace('title: Boundaries', `title: ${title}`);
    const { handbook } = readSite({
      'content/handbook/role/a.md': page('role', 2, 'Later'),
      'content/handbook/start-here/z.md': page('start-here', 1, 'First'),
      'content/handbook/role/b.md': page('role', 3, 'Not yet').replace('review_by', 'draft: true\nreview_by'),
    });
    expect(Object.entries(handbook)).toEqual([
      ['start-here/z', 'First'],
      ['role/boundaries', 'Boundaries'],
      ['role/a', 'Later'],
    ]);
  });

  it('names each pair once', () => {
    expect(getReferences(pageFile, '[Ada](/mentors/ada-okafor/) and [again](/mentors/ada-okafor/)')).toHaveLength(1);
  });

  it('sees what the pages lead to that come with the software', () => {
    const { references } = readSite({
      'src/pages/safety.astro': "<a href={toHref('/handbook/role/boundaries/')}>More</a>",
      'src/program/x.ts': "'/sessions/arriving/'",
    });
    expect(references).toEqual([
      { to: handbookFile, from: 'src/pages/safety.astro', fromTitle: 'a page that comes with the software' },
    ]);
  });

  it('goes on where a file cannot be read', () => {
    expect(readSite({ [octoberFile]: '---\ntitle: [\n---\n' }).references).toEqual([]);
  });
});
