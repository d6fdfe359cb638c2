import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Session } from '../../../../src/schemas/session.ts';
import type { Draft } from '../draft.ts';
import { toText } from '../facts.ts';
import { renderInline } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';
import { formatDay, formatMonth, formatTime, toMonthKey } from './dates.ts';

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
