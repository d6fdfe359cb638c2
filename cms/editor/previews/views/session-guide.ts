import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../../../../src/markdown/base-path.ts';
import { sessionSchema, type Session } from '../../../../src/schemas/session.ts';
import type { Draft } from '../draft.ts';
import { fillFacts, toText } from '../facts.ts';
import { renderBlocks, renderInline } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';
import { viewAgenda } from './agenda.ts';
import { viewDistressBox } from './distress-box.ts';
import { orPlaceholder } from './placeholder.ts';
import { viewSessionFacts } from './session-facts.ts';
import { viewSources } from './sources.ts';

/** The guide for one session. `body` is the background for the mentor, rendered. */
export function viewSessionGuide(session: Draft<Session>, body: ElementContent[], setting: Setting): Element {
  const { t, base } = setting;
  const or = (content: ElementContent[], key: keyof Session) => orPlaceholder(content, sessionSchema, [key]);
  // A group that nobody has filled in is there, and empty.
  const isBriefed = Object.values(session.brief).some((part) => part && part.length > 0);
  return h('article.composed.not-content.guide', { className: isBriefed ? ['briefed'] : [] }, [
    h('header', [
      // How many sessions there are is not known here, so its number is left out.
      h('p.eyebrow', h('a', { href: withBase('/sessions/', base) }, t('sessions.title'))),
      h('h1', or(toText(session.title, setting), 'title')),
      h(
        'p.lead',
        session.objective
          ? toText(t('session.objective', { objective: session.objective }), setting)
          : or([], 'objective'),
      ),
    ]),
    h('div.room', [
      viewSessionFacts(session, setting),
      h('section', { ariaLabelledBy: 'agenda' }, [
        h('h2#agenda', t('session.agenda')),
        ...viewAgenda(session, setting),
      ]),
    ]),
    h('section.take-away', { ariaLabelledBy: 'take-away' }, [
      h('h2#take-away.eyebrow', t('session.takeAway')),
      h('p', or(renderInline(session.take_away ?? '', setting), 'take_away')),
    ]),
    viewDistressBox(setting),
    h('div.variants', [
      viewVariant('three', t('session.three'), session.if_three_come, setting),
      viewVariant('online', t('session.online'), session.online, setting),
    ]),
    body.length > 0
      ? h('section.background', { ariaLabelledBy: 'background' }, [
          h('h2#background', t('session.background')),
          h('div.prose', body),
        ])
      : undefined,
    session.resources.length > 0 ? viewResources(session, setting) : undefined,
    session.sources.length > 0 ? h('div', viewSources(session.sources, setting)) : undefined,
  ]);
}

function viewVariant(id: string, title: string, text: string | undefined, setting: Setting): Element {
  return h('section', { ariaLabelledBy: id }, [
    h('h2', { id }, title),
    h('div.prose', renderBlocks(text ?? '', setting)),
  ]);
}

function viewResources({ resources }: Draft<Session>, setting: Setting): Element {
  return h('section', { ariaLabelledBy: 'resources' }, [
    h('h2#resources', setting.t('session.resources')),
    h(
      'ul.resources',
      resources.map(({ label, url = '' }) =>
        h('li', h('a', { href: withBase(fillFacts(url, setting), setting.base) }, toText(label ?? url, setting))),
      ),
    ),
  ]);
}
