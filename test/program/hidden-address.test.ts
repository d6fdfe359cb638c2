import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { hideAddress } from '../../src/program/hidden-address.ts';

describe.each(['ana@school.example', "o'neil+x@school.example", 'a"b&amp;<c>@school.example'])(
  '%s, hidden',
  (email) => {
    const { href, text } = hideAddress(email);
    const html = `<a href="${href}">${text}</a>`;

    it('is read by a browser as it is', () => {
      const [link] = parseDocument(html).children;
      const { attribs, children } = link as unknown as {
        attribs: { href: string };
        children: { type: string; data: string }[];
      };
      expect(attribs.href).toBe(`mailto:${email}`);
      const shown = children.filter(({ type }) => type === 'text').map(({ data }) => data);
      expect(shown.join('')).toBe(email);
    });

    it('shows no letter of it in the source, and none together after entities alone are decoded', () => {
      expect(href + text.replace('<!-- -->', '')).toMatch(/^(&#\d+;)+$/);
      const decoded = text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
      expect(decoded).not.toContain(email);
    });
  },
);
