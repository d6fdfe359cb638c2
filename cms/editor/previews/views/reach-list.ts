import type { Element } from 'hast';
import { h } from 'hastscript';
import type { outlines } from '../../../../src/components/site/outlines.ts';
import { toTelHref } from '../../../../src/program/phone.ts';
import { viewIcon } from './icon.ts';

export interface Reach {
  phone?: string | undefined;
  email?: string | undefined;
  url?: string | undefined;
}

export function viewReachList({ phone, email, url }: Reach): Element {
  return h('ul.reach', [
    phone && viewItem('phone', toTelHref(phone), phone),
    email && viewItem('mail', `mailto:${email}`, email),
    url && viewItem('arrow', url, URL.canParse(url) ? new URL(url).host : url),
  ]);
}

function viewItem(icon: keyof typeof outlines, href: string, text: string): Element {
  return h('li', h('a.reach-link', { href }, [viewIcon(icon), text]));
}
