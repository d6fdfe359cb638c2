import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { writeColumnStyle } from '../../../../src/kits/column-style.ts';
import { withBase } from '../../../../src/markdown/base-path.ts';
import { kitPageSchema, type KitPage } from '../../../../src/schemas/kit-page.ts';
import { kitPageKinds, kits } from '../../../../src/schemas/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { fillFacts } from '../facts.ts';
import type { Setting } from '../setting.ts';
import { formatDay } from './dates.ts';
import { viewPageBody } from './page-body.ts';
import { viewSources } from './sources.ts';

export interface KitPageText {
  /** As it is typed. */
  text: string;
  /** The same, rendered. */
  body: ElementContent[];
}

/** One page of a kit, without what can be taken from it: files are made when the site is built. */
export function viewKitPage(page: Draft<KitPage>, { text, body }: KitPageText, setting: Setting): Element[] {
  const { kit, kind, sources, review_by: day } = page;
  const columns = kind === 'table' && writeColumnStyle(text, (words) => fillFacts(words, setting));
  const content = [
    kit &&
      kind &&
      h('p.eyebrow.not-content', [
        h('a', { href: withBase(`/kits/${kit}/`, setting.base) }, kits[kit]),
        ` · ${kitPageKinds[kind]}`,
      ]),
    h('div', { className: ['kit-text', ...(kind ? [kind] : [])], ...(columns && { style: columns }) }, body),
    h('div.page-foot.not-content', [
      sources.length > 0 ? viewSources(sources, setting) : undefined,
      day && h('p.kit-review', setting.t('kits.reviewBy', { day: formatReview(day, setting) })),
    ]),
  ];
  return viewPageBody(page, content, { schema: kitPageSchema, setting });
}

function formatReview(day: string, { program }: Setting): string {
  return formatDay(day, program, { month: 'long', day: 'numeric', year: 'numeric' });
}
