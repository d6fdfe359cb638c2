import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { countPages, countSheets } from '../../../../src/handouts/pages.ts';
import { withBase } from '../../../../src/markdown/base-path.ts';
import { handoutSchema, type Handout } from '../../../../src/schemas/handout.ts';
import type { Draft } from '../draft.ts';
import { toText } from '../facts.ts';
import type { Setting } from '../setting.ts';
import { viewPapers } from './handout-papers.ts';
import { orPlaceholder } from './placeholder.ts';

/** A handout: what it is and how many are needed, then its pages. `body` is what to know before printing, rendered. */
export function viewHandout(handout: Draft<Handout>, body: ElementContent[], setting: Setting): Element {
  const { t, base } = setting;
  const or = (content: ElementContent[], key: keyof Handout) => orPlaceholder(content, handoutSchema, [key]);
  return h('article.composed.not-content.handout', { className: handout.landscape ? ['landscape'] : [] }, [
    h('header', [
      h('p.eyebrow', h('a', { href: withBase('/sessions/handouts/', base) }, t('handouts.title'))),
      h('h1', or(toText(handout.title, setting), 'title')),
      h('p.lead', or(toText(handout.description, setting), 'description')),
      viewCounts(handout, setting),
      body.length > 0 ? h('div.prose', body) : undefined,
    ]),
    h('div.papers', viewPapers(handout, setting)),
  ]);
}

function viewCounts(handout: Draft<Handout>, { t, program }: Setting): Element {
  const size = program.groups.max;
  const { readers } = handout;
  const { size: cardSize, cards } = handout.cards;
  // A size that is not chosen yet, and a group that may be of any size, have no count.
  const printed =
    cards.length > 0 ? cardSize && { cards: { size: cardSize, cards: cards.map(toCard) } } : { cards: undefined };
  const sheets = printed && readers && size !== undefined ? countSheets({ ...printed, readers }, size) : undefined;
  const rows = [
    [t('handout.pages'), printed ? String(countPages(printed)) : '–'],
    [t('handout.copies'), readers ? t(`handout.for.${readers}`) : '–'],
    [t('handout.print', { size: size ?? '–' }), t('handout.sheets', { count: sheets ?? '–' })],
  ] as const;
  return h(
    'dl.counts',
    rows.map(([term, value]) => h('div', [h('dt', term), h('dd', value)])),
  );
}

function toCard({ text = '', answer }: Draft<Handout>['cards']['cards'][number]) {
  return { text, answer };
}
