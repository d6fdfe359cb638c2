import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanMarkdown, cleanText } from '../../../cms/editor/save/clean.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');

describe('cleanText', () => {
  it.each([
    ['no-break and narrow spaces', 'Room\u00a02\u202fB', 'Room 2 B', ['odd spaces']],
    ['soft hyphens and zero-width signs', 'men\u00adtor\u200bship\ufeff', 'mentorship', ['invisible signs']],
    ['marks around a copied telephone number', '\u202a(859) 555-0142\u202c', '(859) 555-0142', ['invisible signs']],
    ['control signs', 'a\u0000b\u001fc\u007f', 'abc', ['invisible signs']],
    ['line breaks of Windows, Word and old Macs', 'a\r\nb\vc\rd\u2028e', 'a\nb\nc\nd\ne', ['odd line breaks']],
    ['bytes of Windows-1252', 'don\u0092t \u0093say\u0094 \u0096 \u0085', 'don’t “say” – …', ['garbled signs']],
    ['UTF-8 read as Windows-1252', 'donâ€™t â€œsayâ€\u009d â€” â€¦', 'don’t “say” — …', ['garbled signs']],
    ['tabs', 'one\t\ttwo', 'one two', ['tabs']],
    ['letters apart from their accents', 'Zoe\u0308', 'Zo\u00eb', []],
  ])('puts %s right', (_, before, after, leftovers) => {
    expect(cleanText(before)).toEqual({ text: after, leftovers });
  });

  it.each([
    ['typographic quotes, dashes and an ellipsis', '“Don’t” – he said — ‘wait’ …'],
    ['an emoji that is joined of several', '👩🏽‍⚕️ and 👨‍👩‍👧'],
    ['writing from right to left with its marks', 'שלום\u200f! مرحبا\u200e (1)'],
    ['other scripts and accents', 'Núñez, Đặng, 田中, नमस्ते क्\u200dष'],
    ['a line with a bullet in a short field', '• one'],
  ])('leaves %s as it is', (_, text) => {
    expect(cleanText(text)).toEqual({ text, leftovers: [] });
  });
});

describe('cleanMarkdown', () => {
  it('makes lists of the bullets that Word leaves', () => {
    expect(cleanMarkdown('Bring:\n•\tpens\n·       paper\n\uf0b7 tape\n  ▪ thick\no\tred\n§\tdark')).toEqual({
      text: 'Bring:\n- pens\n- paper\n- tape\n  - thick\n  - red\n    - dark',
      leftovers: ['bullets'],
    });
  });

  it('takes away the tab before a paragraph, which would be a block of code', () => {
    expect(cleanMarkdown('First.\n\n\tSecond.')).toEqual({ text: 'First.\n\nSecond.', leftovers: ['tabs'] });
  });

  it.each([
    ['a list within a list', '- one\n\t- two\n\n\tMore about two.\n'],
    ['a numbered list with tabs', '1.\tone\n2.\ttwo'],
    ['columns with tabs', 'a\tb\tc'],
    ['a middle dot in a sentence', '· a word'],
    ['a bullet within a sentence', 'one • two'],
    ['code between fences', '```js\n•\tx\n\tconst a = 1;\n```\n~~~\n\ty\n~~~'],
    ['a fence within a fence', '```\n```js\n•\tx\n```'],
    ['a hard break and spaces at the start', 'one  \ntwo\n\n    code\n'],
  ])('leaves %s as it is', (_, text) => {
    expect(cleanMarkdown(text)).toEqual({ text, leftovers: [] });
  });

  it('goes on after the fence has ended', () => {
    expect(cleanMarkdown('````\n```\n•\tx\n````\n•\ty').text).toBe('````\n```\n•\tx\n````\n- y');
  });
});

describe('cleaning', () => {
  const sign = fc.constantFrom(
    ...'ab •·o§\t\n\r\v\u00a0\u00ad\u200b\u0092\u009d\u2028`~-1.â€™e\u0308\u202a\u05d0'.split(''),
  );
  const text = fc.string({ unit: sign, maxLength: 40 });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (dirty) => {
        const once = cleanText(dirty).text;
        expect(cleanText(once)).toEqual({ text: once, leftovers: [] });
      }),
    );
    fc.assert(
      fc.property(text, (dirty) => {
        const once = cleanMarkdown(dirty).text;
        expect(cleanMarkdown(once)).toEqual({ text: once, leftovers: [] });
      }),
    );
  });

  it('leaves every file of the sample as it is', () => {
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(md|yml)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const written = readFileSync(join(content, file), 'utf8');
      expect(cleanMarkdown(written), file).toEqual({ text: written, leftovers: [] });
      expect(cleanText(written), file).toEqual({ text: written, leftovers: [] });
    }
  });
});
