import type { Element } from 'hast';
import { h } from 'hastscript';
import { sessionSchema, type Brief } from '../../../../src/schemas/session.ts';
import type { Draft } from '../draft.ts';
import { toText } from '../facts.ts';
import { renderBlocks } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';
import { orPlaceholder } from './placeholder.ts';

/** What a mentor reads on the way, part by part. */
export function viewBrief(brief: Draft<Brief>, setting: Setting): Element {
  const { t } = setting;
  return h('div.brief', [
    viewPart('purpose', t('brief.purpose'), brief.purpose, setting),
    viewPart('course', t('brief.course'), brief.course, setting),
    h('section', { ariaLabelledBy: 'moments' }, [
      h('h2#moments', t('brief.moments')),
      ...brief.moments.map((moment) => viewMoment(moment, setting)),
    ]),
    viewPart('story', t('brief.story'), brief.story, setting),
    viewPart('leave-out', t('brief.leaveOut'), brief.leave_out, setting),
    viewPart('stop', t('brief.stop'), brief.stop, setting, 'stop'),
  ]);
}

function viewPart(id: string, title: string, text: string | undefined, setting: Setting, className = ''): Element {
  return h('section', { ariaLabelledBy: id, className: className ? [className] : [] }, [
    h('h2', { id }, title),
    h('div.prose', renderBlocks(text ?? '', setting)),
  ]);
}

function viewMoment({ title, text, say }: Draft<Brief>['moments'][number], setting: Setting): Element {
  return h('div.moment', [
    h('h3', orPlaceholder(toText(title, setting), sessionSchema, ['brief', 'moments', 0, 'title'])),
    h('div.prose', renderBlocks(text ?? '', setting)),
    h('blockquote', [h('span.label', setting.t('session.say')), ...renderBlocks(say ?? '', setting)]),
  ]);
}
