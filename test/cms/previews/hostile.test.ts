import { describe, expect, it } from 'vitest';
import type { Child } from '../../../cms/editor/decap.ts';
import { makeSetting } from '../../../cms/editor/previews/setting.ts';
import { createReactMaker } from '../../../cms/editor/previews/to-react.ts';
import { putBait } from '../../support/bait.ts';
import { hostile, hostileHtmlLinks, hostileLinks } from '../../support/hostile.ts';
import { makeProgram } from '../../support/make.ts';
import { forms } from './support/forms.ts';
import { createElement, type FakeElement } from './support/react.ts';

const setting = makeSetting({ program: makeProgram(), base: '/', today: '2026-12-01' });
const toReact = createReactMaker(createElement);

const payloads = [...hostile, ...hostileLinks, ...hostileHtmlLinks];

describe.each(forms)('in the preview of %s nothing runs', (_, preview, schema, filled) => {
  const show = (data: Record<string, unknown>) => findDangers(toReact(preview(data, setting, (path) => path)));
  const ordinary = new Set(show(filled));

  it('that is written into its texts', () => {
    for (const [kind, text] of payloads) {
      const baited = putBait(schema, filled, [text]) as Record<string, unknown>;
      expect(
        show({ ...baited, body: `${String(filled.body)}\n\n${text}` }).filter((danger) => !ordinary.has(danger)),
        kind,
      ).toEqual([]);
    }
  });

  it('that is written where an address, a picture, a color or a choice belongs', () => {
    // Nobody has checked yet what somebody is typing.
    for (const text of [
      'javascript:window.__hit++',
      ' javascript:window.__hit++',
      'data:text/html,<script>window.__hit++</script>',
    ])
      expect(
        show(replaceTexts(filled, text) as Record<string, unknown>).filter((danger) => !ordinary.has(danger)),
      ).toEqual([]);
    const style = replaceTexts(filled, 'red}</style><script>window.__hit++</script>') as Record<string, unknown>;
    expect(show(style).filter((danger) => !ordinary.has(danger))).toEqual([]);
  });
});

/** What React would make of a view that could run, as a list of its own: not the one that lets through. */
function findDangers(nodes: readonly Child[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node !== 'object' || node === null) return [];
    const { type, props, children } = node as unknown as FakeElement;
    const own = Object.entries(props).flatMap(([name, value]) => {
      if (/^(on|dangerously|srcdoc|srcset|action|formaction|xlink|data$|poster|http)/i.test(name))
        return [`${String(type)} ${name}`];
      // A browser passes over white space and control signs.
      const address = String(value).replace(/[\s\p{Cc}]/gu, '');
      const isAddress =
        /^(href|src|cite)$/.test(name) && !/^(#|$|\/(?!\/)|\.|(https?|mailto|tel|sms|blob):|[^:]*$)/i.test(address);
      return isAddress ? [`${name}=${String(value)}`] : [];
    });
    // The one style sheet has the school’s colors.
    const isRun = /^(script|iframe|object|embed|base|link|meta|form|template|frame|animate|set|foreignobject)$/i.test(
      String(type),
    );
    const isStyle = type === 'style' && JSON.stringify(children).includes('__hit');
    return [...(isRun || isStyle ? [`<${String(type)}>`] : []), ...own, ...findDangers(children)];
  });
}

/** Every text of an entry replaced, whatever it may say. */
function replaceTexts(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replaceTexts(child, text)]));
}
