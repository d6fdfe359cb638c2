import { dropControlSigns } from '../schemas/normalize.ts';

/** What stands on a mentor’s contact card. */
export interface ContactCard {
  name: string;
  email?: string | undefined;
  organization?: string | undefined;
  title?: string | undefined;
  /** The whole address of the profile page, where the site’s is known. */
  url?: string | undefined;
  note?: string | undefined;
}

/** A contact card as a file: vCard 4.0 (RFC 6350). */
export function writeContactCard(card: ContactCard): string {
  return writeLines(listLines(card).map(foldLine));
}

/**
 * The same, short enough for a code that a phone can read at arm’s length: what matters least is left out first, and
 * lines are not folded, since some readers of codes do not put them together again.
 *
 * @param longest in bytes
 */
export function writeShortCard(card: ContactCard, longest = 300): string {
  const texts = [card, ...listShorter(card)].map((each) => writeLines(listLines(each)));
  return texts.find((text) => countBytes(text) <= longest) ?? texts.at(-1) ?? '';
}

/** The card as a link to a file, so that saving it needs no script and no page shows the address in plain letters. */
export function toCardHref(text: string): string {
  return `data:text/vcard;charset=utf-8;base64,${toBase64(text)}`;
}

function listLines({ name, email, organization, title, url, note }: ContactCard): string[] {
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${escape(name)}`,
    `N:${splitName(name).map(escapePart).join(';')};;;`,
    email && `EMAIL:${escape(email)}`,
    organization && `ORG:${escapePart(organization)}`,
    title && `TITLE:${escape(title)}`,
    // An address is no text: nothing in it is escaped.
    url && `URL:${new URL(url).href}`,
    note && `NOTE:${escape(note)}`,
    'END:VCARD',
  ].filter((line): line is string => Boolean(line));
}

/** With less and less on them, but never without a way to reach the person. */
function listShorter(card: ContactCard): ContactCard[] {
  const withoutNote = { ...card, note: undefined };
  const withoutTitle = { ...withoutNote, title: undefined };
  const withoutAddress = { ...withoutTitle, url: card.email ? undefined : card.url };
  return [withoutNote, withoutTitle, withoutAddress, { ...withoutAddress, organization: undefined }];
}

/** Family name and the others. Which part is which cannot be known; phones only sort by it, and show the whole name. */
function splitName(name: string): [string, string] {
  const parts = name.split(/\s+/).filter(Boolean);
  return parts.length > 1 ? [parts.at(-1) ?? '', parts.slice(0, -1).join(' ')] : ['', parts[0] ?? ''];
}

/** RFC 6350, section 3.4. */
function escape(text: string): string {
  return dropControlSigns(text).replace(/[\\,]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', ' ');
}

/** Only in values of several parts does a semicolon have to be escaped, and not every reader expects it elsewhere. */
function escapePart(text: string): string {
  return escape(text).replaceAll(';', '\\;');
}

/** RFC 6350, section 3.2: lines of at most 75 octets, and no character is torn apart. */
function foldLine(line: string): string {
  const lines = [''];
  for (const character of line) {
    if (countBytes((lines.at(-1) ?? '') + character) > 75) lines.push(' ');
    lines.push((lines.pop() ?? '') + character);
  }
  return lines.join('\r\n');
}

function writeLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
