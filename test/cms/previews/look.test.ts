import { toHtml } from 'hast-util-to-html';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
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
  type EntryData,
  type Preview,
} from '../../../cms/editor/previews/previews.ts';
import { readEditorSite } from '../../../cms/site/read-editor-site.ts';
import { readProgram } from '../../../src/program/read.ts';
import { makeSetting } from '../../../cms/editor/previews/setting.ts';
import { useSampleSite } from '../../support/browser.ts';
import { readEntries, readText } from './support/entries.ts';
import { readTitles } from './support/titles.ts';

/** About what the preview pane has beside the form on a laptop. */
const pane = { width: 700, height: 900 };
const program = parse(readText('program.yml')) as EntryData;
const { handouts } = readEditorSite('.', { program: readProgram('.'), base: '/', env: {}, now: new Date(0) });
const setting = makeSetting({ program, base: '/', today: '2026-12-01', handbook: readTitles(), handouts });

const pages: [string, string, Preview, EntryData, string][] = [
  ['a profile', '/mentors/theo-lacombe/', previewMentor, read('mentors/theo-lacombe'), '.profile'],
  ['a profile without a picture', '/mentors/bailey-combs/', previewMentor, read('mentors/bailey-combs'), '.profile'],
  ['a session guide', '/sessions/arriving/', previewSession, read('sessions/arriving'), '.guide'],
  ['a brief', '/sessions/arriving/brief/', previewSession, read('sessions/arriving'), '.brief'],
  ...(['situation-cards', 'week-grid', 'break-plan', 'money-page', 'constellation'] as const).map(
    (slug): [string, string, Preview, EntryData, string] => [
      `the handout ${slug}`,
      `/sessions/handouts/${slug}/`,
      previewHandout,
      read(`handouts/${slug}`),
      '.handout',
    ],
  ),
  [
    'a handbook page with boxes and questions',
    '/handbook/hard-moments/suicide-risk/',
    previewHandbookPage,
    read('handbook/hard-moments/suicide-risk'),
    '.sl-markdown-content',
  ],
  [
    'a handbook page with a table',
    '/handbook/medical-school/studying-that-lasts/',
    previewHandbookPage,
    read('handbook/medical-school/studying-that-lasts'),
    '.sl-markdown-content',
  ],
  ['a case', '/handbook/cases/texts-at-2-a-m/', previewCase, read('cases/texts-at-2-a-m'), '.case'],
  [
    'a page of a kit',
    '/kits/evaluate/data-dictionary/',
    previewKitPage,
    read('kits/evaluate/data-dictionary'),
    '.sl-markdown-content',
  ],
  ['a page', '/privacy/', previewPage, read('pages/privacy'), '.sl-markdown-content'],
  ['the safety card', '/safety/', previewProgram, program, '.safety-card'],
];

const site = useSampleSite();
const [sample] = inject('sampleSites');
const css = readFileSync(join(sample?.folder ?? '', 'admin', 'preview.css'), 'utf8');

/** Styles that a component keeps to itself are not in the preview: to the last dot, both have to be the same. */
describe.each(pages)('%s', (_, path, preview, data, part) => {
  it.each(['light', 'dark'] as const)('looks as on the site (%s)', async (colorScheme) => {
    // The preview stands in the editor, whose policy is another one than that of the page it is compared with.
    const page = await site.open(path, { viewport: pane, colorScheme, reducedMotion: 'reduce', bypassCSP: true });
    const onSite = await photograph(page, part);
    const view = toHtml(preview(data, setting, (picture) => picture));
    await page.setContent(
      `<!doctype html><html data-theme="${colorScheme}"><style>${css}${setting.colors}</style><div class="preview">${view}</div></html>`,
    );
    const inPane = await photograph(page, part);
    expect(onSite.length).toBeGreaterThan(10_000);
    expect(inPane.equals(onSite)).toBe(true);
  });
});

function read(path: string): EntryData {
  const entry = readEntries(path.slice(0, path.indexOf('/'))).find((candidate) => candidate.path === path);
  if (!entry) throw new Error(`There is no content/${path}.md.`);
  return entry.data;
}

/** A part of a page by itself, at a whole dot of the screen, without what the preview leaves out on purpose. */
async function photograph(page: Page, part: string): Promise<Buffer> {
  await page.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`There is no ${selector}.`);
    const left = element.querySelectorAll(
      'nav, print-button, training-step, session-checklist, .take-along, .run-link, .kit-downloads, .kit-extra, .page-footer, .guide > header .eyebrow',
    );
    for (const unlike of left) unlike.remove();
    // Lists that a script has made lists to tick off are lists again.
    for (const box of element.querySelectorAll('.facts li input')) box.remove();
    for (const label of element.querySelectorAll('.facts li label')) label.replaceWith(...label.childNodes);
    for (const details of element.querySelectorAll('details')) details.open = true;
    // The source of the site cuts addresses with a comment, and a browser draws the two halves one by one.
    const comments = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
    const found: Node[] = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) comment.parentNode?.removeChild(comment);
    element.normalize();
    // The site has small copies of a portrait, the editor the picture that was uploaded.
    for (const image of element.querySelectorAll('img')) {
      image.alt = '';
      image.style.visibility = 'hidden';
    }
    const frame = document.createElement('div');
    frame.style.cssText = 'width: 668px; margin: 16px';
    // What lays itself out stays so: the site has no style of text there.
    if (element.closest('.not-content')) frame.className = 'sl-markdown-content not-content';
    else if (!element.matches('.sl-markdown-content')) frame.className = 'sl-markdown-content';
    frame.append(element);
    document.body.replaceChildren(frame);
  }, part);
  return page.locator(part).screenshot();
}
