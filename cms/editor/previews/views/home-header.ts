import type { Element } from 'hast';
import { h } from 'hastscript';
import { fillFacts } from '../facts.ts';
import type { Setting } from '../setting.ts';

/** The top of the home page, where names, group sizes and the audience are said. */
export function viewHomeHeader(setting: Setting): Element {
  const { t, program } = setting;
  const { min, max } = program.groups;
  const lead = t('home.lead', {
    min: min ?? '…',
    max: max ?? '…',
    who: fillFacts(program.audience.wording ? '{{audience.who}}' : '…', setting),
  });
  const aim = t('home.aim', { aim: fillFacts(program.audience.aim ?? '…', setting) });
  return h('div.composed.not-content.home', [
    h('header', [
      h('p.eyebrow', `${program.name.long ?? ''} · ${program.school.long ?? ''}`),
      h('h1', t('home.heading')),
      h('p.lead', `${lead} ${aim}`),
    ]),
  ]);
}
