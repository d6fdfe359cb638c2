import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import {
  previewCase,
  previewHandbookPage,
  previewKitPage,
  previewHandout,
  previewMentor,
  previewPage,
  previewProgram,
  previewSession,
  type Preview,
} from '../../../cms/editor/previews/previews.ts';
import { readEditorSite } from '../../../cms/site/read-editor-site.ts';
import { getPageAddress } from '../../../src/checks/page-address.ts';
import { readProgram } from '../../../src/program/read.ts';
import { makeSetting } from '../../../cms/editor/previews/setting.ts';
import { readEntries, readText, type EntryFile } from './support/entries.ts';
import { readTitles } from './support/titles.ts';
import { hasClass, outlineHtml, outlineView, type HtmlElement } from './support/outline.ts';

/** A preview is true when it is the page: the same elements, words, links and signs, for everything in `content/`. */
describe.each(inject('sampleSites'))('under $base', ({ base, folder }) => {
  const program = parse(readText('program.yml')) as Record<string, unknown>;
  const { handouts } = readEditorSite('.', { program: readProgram('.'), base, env: {}, now: new Date(0) });
  const setting = makeSetting({ program, base, today: '2026-12-01', handbook: readTitles(), handouts });
  const pictures = (path: string) => path;

  const kinds: { name: string; folder: string; preview: Preview; part: (element: HtmlElement) => boolean }[] = [
    { name: 'the profile of a mentor', folder: 'mentors', preview: previewMentor, part: hasClass('profile') },
    { name: 'a session guide', folder: 'sessions', preview: previewSession, part: hasClass('guide') },
    { name: 'a handout', folder: 'handouts', preview: previewHandout, part: hasClass('handout') },
    {
      name: 'a handbook page',
      folder: 'handbook',
      preview: previewHandbookPage,
      part: hasClass('sl-markdown-content'),
    },
    { name: 'a case', folder: 'cases', preview: previewCase, part: hasClass('case') },
    { name: 'a page of a kit', folder: 'kits', preview: previewKitPage, part: hasClass('sl-markdown-content') },
    { name: 'a page', folder: 'pages', preview: previewPage, part: hasClass('sl-markdown-content') },
  ];

  describe.each(kinds)('$name', ({ folder: kind, preview, part }) => {
    it.each(readShown(kind))('$path', ({ path, data }) => {
      const view = outlineView(preview(data, setting, pictures), part);
      expect(view).toEqual(outlineHtml(readPage(path), part).map(withoutNumber));
    });

    it('is compared with at least one page', () => {
      expect(readShown(kind)).not.toHaveLength(0);
    });
  });

  it.each(readShown('sessions'))('the brief of $path', ({ path, data }) => {
    const page = readFileSync(join(folder, path, 'brief', 'index.html'), 'utf8');
    expect(outlineView(previewSession(data, setting, pictures), hasClass('brief'))).toEqual(
      outlineHtml(page, hasClass('brief')),
    );
  });

  it.each(readShown('mentors'))('the card of $path in the directory', ({ data }) => {
    const isCard = (element: HtmlElement) =>
      hasClass('mentor')(element) && getText(element).includes(String(data.name));
    const card = outlineHtml(readPage('mentors'), isCard);
    // A new profile has no address yet.
    expect(outlineView(previewMentor(data, setting, pictures), isCard)).toEqual(
      card.map((line) => line.replace(/(<a\.name) href=\S+>/, '$1>')),
    );
  });

  it('the safety card', () => {
    const view = previewProgram(program, setting, pictures);
    expect(outlineView(view, hasClass('safety-card'))).toEqual(
      outlineHtml(readPage('safety'), hasClass('safety-card')),
    );
  });

  it('the top of the home page', () => {
    const view = outlineView(previewProgram(program, setting, pictures), hasClass('home'));
    expect(view).toEqual(outlineHtml(readPage('.'), hasClass('home')).slice(0, view.length));
    expect(view[0]).toBe('<header>');
  });

  /** Drafts, and mentors who are not shown today, have no page. */
  function readShown(kind: string): EntryFile[] {
    return readEntries(kind).filter(({ path }) => existsSync(getFile(path)));
  }

  function readPage(path: string): string {
    return readFileSync(getFile(path), 'utf8');
  }

  function getFile(path: string): string {
    return join(folder, getPageAddress(`content/${path}.md`), 'index.html');
  }
});

/** Which session of the year a guide is for is not known where one entry is edited. */
function withoutNumber(line: string): string {
  return line.replace(/Session \d+ of \d+/, 'Sessions');
}

function getText({ children }: HtmlElement): string {
  return children.map((child) => child.data ?? (child.children ? getText(child as HtmlElement) : '')).join('');
}
