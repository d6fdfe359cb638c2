import type { Element } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../../../../src/markdown/base-path.ts';
import { toTelHref } from '../../../../src/program/phone.ts';
import { getLabel } from '../../../../src/schemas/lookup.ts';
import { programSchema, type Contact, type Program } from '../../../../src/schemas/program.ts';
import type { Draft } from '../draft.ts';
import { renderBlocks } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';
import { formatDay } from './dates.ts';
import { orPlaceholder } from './placeholder.ts';
import { viewReachList } from './reach-list.ts';

/** Nearest help first, as on the site. */
const campus = [
  'counseling',
  'after_hours',
  'security',
  'title_ix',
  'academic_support',
  'coordinator',
  'faculty_lead',
] as const;

/** The safety card: crisis lines, what must be passed on, and everybody on campus. */
export function viewSafetyCard(setting: Setting): Element {
  const { t, program, base } = setting;
  return h('div.composed.not-content.safety-card', [
    h('section.now', { ariaLabelledBy: 'now' }, [
      h('h2#now', t('safety.now')),
      h(
        'ul',
        program.crisis_lines.map((line) => viewLine(line, setting)),
      ),
    ]),
    h('section', { ariaLabelledBy: 'pass-on' }, [
      h('h2#pass-on', t('safety.passOn')),
      h(
        'ol.pass-on',
        getRules(setting).map((rule) => h('li', rule)),
      ),
      ...renderBlocks(program.policy.note ?? '', setting),
      h('h3', t('safety.say')),
      h('p.spoken', t('safety.sayText')),
      h('p', h('a', { href: withBase('/handbook/hard-moments/distress-and-referral/', base) }, t('safety.more'))),
    ]),
    h('section', { ariaLabelledBy: 'campus' }, [
      h('h2#campus', t('safety.campus')),
      h(
        'div.grid',
        campus.map((key) => viewContact(getLabel(programSchema.shape.contacts, [key]), program.contacts[key])),
      ),
    ]),
  ]);
}

function viewLine(line: Draft<Program>['crisis_lines'][number], { t, program }: Setting): Element {
  const { phone = '', name = '' } = line;
  return h('li.line', [
    h('a.number', { href: toTelHref(phone), ariaLabel: t('safety.call', { phone: `${phone}, ${name}` }) }, phone),
    h('div', [
      h('h3', name),
      h('p', [line.for, line.text && `. ${line.text}`]),
      line.url && viewReachList({ url: line.url }),
      line.verified_on &&
        h('p.checked', t('safety.verified', { date: formatDay(line.verified_on, program, { dateStyle: 'long' }) })),
    ]),
  ]);
}

/** What mentors must pass on; the rule on reporting follows the policy, once it is chosen. */
function getRules({ t, program }: Setting): string[] {
  const { contacts, crisis_lines: lines, policy } = program;
  const values = {
    titleIx: contacts.title_ix.name ?? '…',
    counseling: contacts.counseling.name ?? '…',
    security: contacts.security.name ?? '…',
    emergency: lines[0]?.phone ?? '',
  };
  const duty = policy.mandatory_reporter;
  return [
    t('safety.passOn.danger'),
    t('safety.passOn.abuse', values),
    ...(duty ? [t(`safety.passOn.${duty}`, values)] : []),
  ];
}

function viewContact(label: string, contact: Draft<Contact>): Element {
  const when = [contact.hours, contact.place].filter(Boolean).join('. ');
  const name = contact.name ? [{ type: 'text', value: contact.name } as const] : [];
  return h('div.card.contact', [
    h('p.eyebrow', label),
    h('h3', orPlaceholder(name, programSchema.shape.contacts, ['counseling', 'name'])),
    viewReachList(contact),
    when && h('p.when', when),
  ]);
}
