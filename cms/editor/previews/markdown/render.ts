import type { ElementContent, Root } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { Setting } from '../setting.ts';
import { fillAddresses } from './addresses.ts';
import { drawAsides } from './asides.ts';
import { restoreDirectives } from './directives.ts';
import { fillTexts } from './facts.ts';
import { showHtml, wrapHeading } from './handlers.ts';
import { remember } from './remember.ts';
import { labelTasks } from './tasks.ts';
import { chooseParts } from '../../../../src/markdown/choose-parts.ts';
import { keepOneLine } from '../../../../src/markdown/one-line.ts';
import { smartenPunctuation } from '../../../../src/markdown/smart-punctuation.ts';
import type { Program } from '../../../../src/schemas/program.ts';

/**
 * The text of a page as the site renders it, in the browser, where the site’s own renderer does not run: with the
 * boxes and headings that Starlight draws. HTML in it is shown as text. Never throws.
 */
export function renderPage(text: string, setting: Setting): ElementContent[] {
  return getRenderers(setting).page(text);
}

/** Text under a mentor’s profile, where Starlight does nothing. */
export function renderProfile(text: string, setting: Setting): ElementContent[] {
  return getRenderers(setting).profile(text);
}

/** Text of several paragraphs from a field. */
export function renderBlocks(text: string, setting: Setting): ElementContent[] {
  return getRenderers(setting).field(text);
}

/** One line of Markdown from a field, without the paragraph around it. */
export function renderInline(text: string, setting: Setting): ElementContent[] {
  const blocks = renderBlocks(keepOneLine(text), setting);
  const elements = blocks.filter((node) => node.type === 'element');
  const only = elements.length === 1 ? elements[0] : undefined;
  return only?.tagName === 'p' ? only.children : blocks;
}

type Render = (text: string) => ElementContent[];

const renderers = new WeakMap<Setting, Record<'page' | 'profile' | 'field', Render>>();

/** Somebody who types changes one text at a time: all others are as they were. */
function getRenderers(setting: Setting): Record<'page' | 'profile' | 'field', Render> {
  const known = renderers.get(setting);
  if (known) return known;
  const made = {
    page: remember(1, (text) => render(text, setting, { directives: true, boxes: true })),
    profile: remember(1, (text) => render(text, setting, { directives: true, boxes: false })),
    field: remember(200, (text) => render(text, setting, { directives: false, boxes: false })),
  };
  renderers.set(setting, made);
  return made;
}

interface Options {
  /** Whether `:::` means something. */
  directives: boolean;
  /** Whether it means one of Starlight’s boxes. */
  boxes: boolean;
}

function render(text: string, setting: Setting, { directives, boxes }: Options): ElementContent[] {
  const tree = fromMarkdown(text, {
    extensions: directives ? [gfm(), directive()] : [gfm()],
    mdastExtensions: directives ? [gfmFromMarkdown(), directiveFromMarkdown()] : [gfmFromMarkdown()],
  });
  if (directives) chooseParts(tree, setting.program as Program);
  smartenPunctuation(tree);
  fillTexts(tree, setting);
  fillAddresses(tree, setting);
  if (boxes) drawAsides(tree);
  if (directives) restoreDirectives(tree, text);
  const root = toHast(tree, { handlers: { html: showHtml, ...(boxes && { heading: wrapHeading }) } }) as Root;
  labelTasks(root);
  return root.children.filter((node) => node.type === 'element' || node.type === 'text');
}
