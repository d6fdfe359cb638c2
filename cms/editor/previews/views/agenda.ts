import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { sessionSchema, type Session, type SessionStep } from '../../../../src/schemas/session.ts';
import type { Draft } from '../draft.ts';
import { toText } from '../facts.ts';
import { renderBlocks, renderInline } from '../markdown/render.ts';
import { getDraftTimeline, getSpareMinutes } from '../running-minutes.ts';
import type { Setting } from '../setting.ts';
import { orPlaceholder } from './placeholder.ts';

/** The hour, step by step. */
export function viewAgenda(session: Draft<Session>, setting: Setting): Element[] {
  const { t } = setting;
  const spare = getSpareMinutes(session);
  const hint = [t('session.agendaHint'), spare > 0 ? t('session.spare', { count: spare }) : ''];
  return [
    h('p.agenda-hint', hint.join(' ')),
    h(
      'ol.agenda',
      getDraftTimeline(session).map((timed) => viewStep(timed, setting)),
    ),
  ];
}

type TimedStep = ReturnType<typeof getDraftTimeline>[number];

function viewStep({ step, from, to }: TimedStep, setting: Setting): Element {
  const { t } = setting;
  const range = { role: 'img', ariaLabel: t('session.stepRange', { from, to }) };
  return h('li.step', [
    h('p.time', [
      h('span.minutes', t('session.stepMinutes', { count: step.minutes ?? '–' })),
      h('span.range', range, [String(from), '–', String(to)]),
    ]),
    h('div.body', [
      h('h3', orPlaceholder(toText(step.title, setting), sessionSchema, ['steps', 0, 'title'])),
      h(
        'ul',
        step.do.map((line) => h('li', renderInline(line, setting))),
      ),
      step.say && h('blockquote', [h('span.label', t('session.say')), ...renderBlocks(step.say, setting)]),
      viewShortForm(step, setting),
    ]),
  ]);
}

function viewShortForm({ if_short: short }: Draft<SessionStep>, setting: Setting): ElementContent | undefined {
  const { t } = setting;
  if (short.do === undefined && short.minutes === undefined) return undefined;
  const minutes =
    short.minutes === 0 ? t('session.ifShortSkip') : t('session.ifShortMinutes', { count: short.minutes ?? '–' });
  return h('p.short', [
    h('strong', `${t('session.ifShort')} (${minutes}):`),
    ' ',
    ...renderInline(short.do ?? '', setting),
  ]);
}
