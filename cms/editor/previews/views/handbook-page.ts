import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { handbookPageSchema, type HandbookPage } from '../../../../src/schemas/handbook-page.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import { viewDistressBox } from './distress-box.ts';
import { viewPageBody } from './page-body.ts';
import { viewSelfCheck } from './self-check.ts';
import { viewSources } from './sources.ts';

/** One page of the handbook. `body` is its text, rendered. */
export function viewHandbookPage(page: Draft<HandbookPage>, body: ElementContent[], setting: Setting): Element[] {
  const { section, audience, self_check: questions, sources } = page;
  const content = [
    audience && h('p.eyebrow.not-content', setting.t(`handbook.for.${audience}`)),
    ...body,
    h('div.page-foot.not-content', [
      section === 'hard-moments' ? viewDistressBox(setting) : undefined,
      questions.length > 0 ? viewSelfCheck(questions, setting) : undefined,
      sources.length > 0 ? viewSources(sources, setting) : undefined,
    ]),
  ];
  return viewPageBody(page, content, { schema: handbookPageSchema, setting });
}
