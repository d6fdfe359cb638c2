import type { Element } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../../../../src/markdown/base-path.ts';
import { toTelHref } from '../../../../src/program/phone.ts';
import type { Setting } from '../setting.ts';

/** Whom to call, as on every page where somebody may need it at once. */
export function viewDistressBox({ t, program, base }: Setting): Element {
  const { contacts, crisis_lines: crisisLines } = program;
  const rows = [
    { label: t('distress.day'), ...contacts.counseling },
    { label: t('distress.night'), ...contacts.after_hours },
    ...crisisLines.map((line) => ({ ...line, label: line.for })),
    { label: t('distress.danger'), ...contacts.security },
  ];
  return h('aside.distress', { ariaLabelledBy: 'distress-title' }, [
    h('h2#distress-title', t('distress.title')),
    h('p', t('distress.text')),
    h(
      'dl',
      rows.map(({ label, name, phone }) =>
        h('div', [h('dt', label), h('dd', [phone && h('a', { href: toTelHref(phone) }, phone), ' ', name])]),
      ),
    ),
    h('p.more', h('a', { href: withBase('/safety/', base) }, t('distress.card'))),
  ]);
}
