import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SelfCheck } from '../../../../src/schemas/handbook-page.ts';
import type { Draft } from '../draft.ts';
import { renderInline } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';

/** Questions at the end of a page. Answers are open from the start, so that whoever writes them sees them. */
export function viewSelfCheck(questions: readonly Draft<SelfCheck>[], setting: Setting): Element {
  const { t } = setting;
  return h('section.self-check', { ariaLabelledBy: 'self-check' }, [
    h('h2#self-check', t('selfCheck.title')),
    h('p.intro', t('selfCheck.intro')),
    ...questions.map((question, i) =>
      viewQuestion(
        question,
        { title: t('selfCheck.question', { n: i + 1, count: questions.length }), name: `question-${i}` },
        setting,
      ),
    ),
  ]);
}

function viewQuestion(
  { question, choices, why }: Draft<SelfCheck>,
  { title, name }: { title: string; name: string },
  setting: Setting,
): Element {
  const { t } = setting;
  const inline = (text: string | undefined) => renderInline(text ?? '', setting);
  return h('self-check.card', [
    h('fieldset', [
      h('legend', [h('span.eyebrow', title), ' ', h('span', inline(question))]),
      ...choices.map(({ text }) => h('label', [h('input', { type: 'radio', name }), h('span', inline(text))])),
    ]),
    h('p.verdict', { role: 'status' }),
    h('details', { open: true }, [
      h('summary', t('selfCheck.show')),
      h('p', [h('strong', `${t('selfCheck.answer')}:`), ' ', ...inline(choices.find(({ right }) => right)?.text)]),
      h('p', inline(why)),
    ]),
  ]);
}
