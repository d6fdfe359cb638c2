import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { writeTheme } from '../../../../src/cases/address.ts';
import { withBase } from '../../../../src/markdown/base-path.ts';
import { caseSchema, type Case, type CaseWay } from '../../../../src/schemas/case.ts';
import { caseThemes } from '../../../../src/schemas/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { toText } from '../facts.ts';
import { renderBlocks, renderInline } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';
import { viewDistressBox } from './distress-box.ts';
import { orPlaceholder } from './placeholder.ts';

/** One case. `body` is what happens, rendered. The ways to act are open, so that whoever writes them sees them. */
export function viewCase(entry: Draft<Case>, body: ElementContent[], setting: Setting): Element {
  const { t, base } = setting;
  return h('article.composed.not-content.case', [
    h('header', [
      h('h1', orPlaceholder(toText(entry.title, setting), caseSchema, ['title'])),
      h(
        'p.themes.eyebrow',
        entry.themes.map((theme) =>
          h('a', { href: withBase(`/handbook/cases/${writeTheme(theme)}`, base) }, caseThemes[theme]),
        ),
      ),
    ]),
    h('div.story.prose', body),
    h('section.questions', [
      h('h2', t('case.questions')),
      h(
        'ol',
        entry.questions.map((question) => h('li', renderInline(question, setting))),
      ),
    ]),
    h('details.answers', { open: true }, [
      h('summary', t('case.show')),
      h('h2', t('case.ways')),
      h('p.hint', t('case.hint')),
      h(
        'ol.ways',
        entry.ways.map((way, i) => viewWay(way, 'ABC'.charAt(i), setting)),
      ),
      h('h2', t('case.watch')),
      h(
        'ul.watch',
        entry.watch.map((turn) => h('li', renderInline(turn, setting))),
      ),
    ]),
    entry.themes.includes('distress') ? viewDistressBox(setting) : undefined,
    viewPages(entry, setting),
  ]);
}

function viewWay(way: Draft<CaseWay>, letter: string, setting: Setting): Element {
  const { t } = setting;
  const or = (content: ElementContent[], key: keyof CaseWay) => orPlaceholder(content, caseSchema, ['ways', 0, key]);
  return h('li.way.card', [
    h('h3.eyebrow', t('case.way', { letter })),
    h('div.do.prose', or(renderBlocks(way.do ?? '', setting), 'do')),
    h('dl', [
      h('div', [h('dt', t('case.gain')), h('dd', or(renderInline(way.gain ?? '', setting), 'gain'))]),
      h('div', [h('dt', t('case.cost')), h('dd', or(renderInline(way.cost ?? '', setting), 'cost'))]),
    ]),
  ]);
}

/** A page that the site does not have yet is shown by its place. */
function viewPages({ pages }: Draft<Case>, setting: Setting): Element {
  const { t, base, handbook } = setting;
  return h('section.help', [
    h('h2', t('case.pages')),
    h(
      'ul',
      pages.map((place) =>
        h('li', h('a', { href: withBase(`/handbook/${place}/`, base) }, toText(handbook[place] ?? place, setting))),
      ),
    ),
  ]);
}
