import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toCardHref, writeContactCard, writeShortCard, type ContactCard } from '../../src/mentors/contact-card.ts';

const theo: ContactCard = {
  name: 'Théo Lacombe',
  email: 'theo.lacombe@larkfield.example',
  organization: 'Larkfield College of Medicine',
  title: 'mentor, Class of 2029',
  url: 'https://mentors.larkfield.example/mentors/theo-lacombe/',
  note: 'Say TAY-oh lah-COMB; he/him',
};

describe('a contact card', () => {
  it('is written as RFC 6350 wants it', () => {
    expect(writeContactCard(theo)).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'FN:Théo Lacombe',
        'N:Lacombe;Théo;;;',
        'EMAIL:theo.lacombe@larkfield.example',
        'ORG:Larkfield College of Medicine',
        'TITLE:mentor\\, Class of 2029',
        'URL:https://mentors.larkfield.example/mentors/theo-lacombe/',
        'NOTE:Say TAY-oh lah-COMB; he/him',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  it('is read by a program that knows nothing of how it was made', () => {
    expect(read(writeContactCard(theo))).toEqual({
      version: '4.0',
      fn: 'Théo Lacombe',
      n: ['Lacombe', 'Théo', '', '', ''],
      email: 'theo.lacombe@larkfield.example',
      org: 'Larkfield College of Medicine',
      title: 'mentor, Class of 2029',
      url: 'https://mentors.larkfield.example/mentors/theo-lacombe/',
      note: 'Say TAY-oh lah-COMB; he/him',
    });
  });

  it.each(['\r\n', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'takes a line that ends in %j for a text and for nothing else',
    (end) => {
      const text = `Théo${end}TEL:+15025550100${end}END:VCARD\0`;
      const file = writeContactCard({ name: text, email: text, organization: text, title: text, note: text });
      expect(Object.keys(read(file))).toEqual(['version', 'fn', 'n', 'email', 'org', 'title', 'note']);
      expect(read(file)).toMatchObject({
        fn: 'Théo\nTEL:+15025550100\nEND:VCARD',
        note: 'Théo\nTEL:+15025550100\nEND:VCARD',
      });
      // Readers differ in what they take for the end of a line.
      expect(file.split(/\r\n|[\v\f\r\n\u0085\u2028\u2029]/).filter((line) => /^(TEL|END)/.test(line))).toEqual([
        'END:VCARD',
      ]);
    },
  );

  it('leaves out what there is not', () => {
    const { name, organization } = theo;
    expect(Object.keys(read(writeContactCard({ name, organization })))).toEqual(['version', 'fn', 'n', 'org']);
  });

  it.each([
    ['Ana', ['', 'Ana', '', '', '']],
    ['Marisol Etcheverry-Díaz', ['Etcheverry-Díaz', 'Marisol', '', '', '']],
    ['Ana Maria de Souza', ['Souza', 'Ana Maria de', '', '', '']],
    ['Linh  Phạm ', ['Phạm', 'Linh', '', '', '']],
  ])('takes %j apart for sorting', (name, parts) => {
    expect(read(writeContactCard({ ...theo, name })).n).toEqual(parts);
  });

  it.each([
    '<script>alert("x")</script>',
    'A;B,C\\D:E"F',
    'one\nEMAIL:other@elsewhere.example',
    'one\r\nEND:VCARD',
    '\\n is not a line',
  ])('keeps %j in its place', (text) => {
    const card = read(writeContactCard({ ...theo, name: text, note: text, title: text, organization: text }));
    const expected = text.replace('\r\n', '\n');
    expect(card).toMatchObject({ fn: expected, note: expected, title: expected, org: expected, email: theo.email });
  });

  it('has no line of more than 75 octets, tears no sign apart, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const note = text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
        const file = writeContactCard({ ...theo, note });
        const lines = file.split('\r\n');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(read(file).note).toBe(note);
      }),
    );
  });
});

describe('a short card', () => {
  it('is the whole card where that is short', () => {
    expect(read(writeShortCard(theo))).toEqual(read(writeContactCard(theo)));
  });

  it.each([
    [290, ['note']],
    [230, ['note', 'title']],
    [180, ['note', 'title', 'url']],
    [10, ['note', 'title', 'url', 'org']],
  ])('of %i bytes goes without %j', (longest, missing) => {
    const card = read(writeShortCard({ ...theo, note: 'x'.repeat(60) }, longest));
    expect(['note', 'title', 'url', 'org', 'email', 'fn'].filter((field) => !(field in card))).toEqual(missing);
  });

  it('never loses the only way to reach somebody', () => {
    const card = read(writeShortCard({ ...theo, email: undefined }, 10));
    expect(card.url).toBe(theo.url);
  });

  it('is not folded', () => {
    expect(writeShortCard({ ...theo, url: `${String(theo.url)}${'x'.repeat(60)}`, note: undefined })).not.toContain(
      '\r\n ',
    );
  });
});

describe('the link to a card', () => {
  it('holds the whole card and no plain address', () => {
    const href = toCardHref(writeContactCard(theo));
    expect(href).not.toContain('larkfield.example');
    const [type, data = ''] = href.split(',');
    expect(type).toBe('data:text/vcard;charset=utf-8;base64');
    expect(Buffer.from(data, 'base64').toString('utf8')).toBe(writeContactCard(theo));
  });
});

function read(file: string): Record<string, unknown> {
  const card = new ICAL.Component(ICAL.parse(file) as unknown[]);
  expect(card.name).toBe('vcard');
  return Object.fromEntries(card.getAllProperties().map((property) => [property.name, property.getFirstValue()]));
}
