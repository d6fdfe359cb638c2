import type { Element } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../../../../src/markdown/base-path.ts';
import type { Session } from '../../../../src/schemas/session.ts';
import type { Draft } from '../draft.ts';
import { fillFacts, toText } from '../facts.ts';
import { renderInline } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';
import { formatDay, formatMonth, formatTime, toMonthKey } from './dates.ts';
import { viewIcon } from './icon.ts';

/** When, where, what to bring and what to have done before. */
export function viewSessionFacts(session: Draft<Session>, setting: Setting): Element {
  const { t } = setting;
  return h('section.card.facts', { ariaLabel: t('session.facts') }, [
    h('dl.quick', [
      h('div', [h('dt', t('session.when')), h('dd', viewSessionDate(session, setting))]),
      session.place && h('div', [h('dt', t('session.where')), h('dd', toText(session.place, setting))]),
      session.minutes !== undefined
        ? h('div', [h('dt', t('session.length')), h('dd', t('sessions.minutes', { count: session.minutes }))])
        : undefined,
    ]),
    h('div.lists', [
      viewList(t('session.before'), session.before, setting),
      viewList(t('session.materials'), session.materials, setting),
      viewHandouts(session.handouts, setting),
    ]),
  ]);
}

function viewList(title: string, lines: readonly string[], setting: Setting): Element | undefined {
  if (lines.length === 0) return undefined;
  return h('div', [
    h('h2.eyebrow', title),
    h(
      'ul',
      lines.map((line) => h('li', renderInline(line, setting))),
    ),
  ]);
}

/** Those that are not on the site yet stand by the names of their files. */
function viewHandouts(slugs: readonly string[], setting: Setting): Element | undefined {
  const { t, base } = setting;
  if (slugs.length === 0) return undefined;
  return h('div.to-print', [
    h('h2.eyebrow', t('session.handouts')),
    h(
      'ul',
      slugs.map((slug) => viewHandout(slug, setting)),
    ),
    h('p.all', h('a', { href: withBase('/sessions/handouts/', base) }, t('handouts.all'))),
  ]);
}

function viewHandout(slug: string, setting: Setting): Element {
  const { t, base, handouts } = setting;
  const known = handouts.find((handout) => handout.slug === slug);
  const href = withBase(`/sessions/handouts/${slug}/`, base);
  const title = fillFacts(known?.title ?? slug, setting);
  return h('li', [
    h('a', { href }, title),
    ' ',
    h('span.sheets', t('handout.sheets', { count: known?.sheets ?? '–' })),
    ' ',
    h('a.print-one', { href: `${href}#print`, ariaLabel: t('session.handouts.print', { title }) }, viewIcon('printer')),
  ]);
}

/** The day and hour where they are fixed, else the month. */
function viewSessionDate(
  { date, start_time: time, month }: Draft<Session>,
  { t, program }: Setting,
): Element | undefined {
  if (date) {
    const hour = time ? ` ${t('session.at', { time: formatTime(time, program) })}` : '';
    return h('time', { dateTime: time ? `${date}T${time}` : date }, formatDay(date, program) + hour);
  }
  return month && h('time', { dateTime: toMonthKey(month, program) }, formatMonth(month, program));
}
