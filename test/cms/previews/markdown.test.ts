import { toHtml } from 'hast-util-to-html';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { findUnknownFacts } from '../../../cms/editor/previews/facts.ts';
import { renderBlocks, renderInline, renderPage, renderProfile } from '../../../cms/editor/previews/markdown/render.ts';
import { makeSetting } from '../../../cms/editor/previews/setting.ts';
import { renderBlocks as renderOnSite, renderInline as renderInlineOnSite } from '../../../src/markdown/inline.ts';
import { getMarkdownPlugins } from '../../../src/markdown/plugins.ts';
import { makeProgram } from '../../support/make.ts';
import { outlineHtml } from './support/outline.ts';

const program = makeProgram();
const base = '/larkfield/';
const setting = makeSetting({ program, base, today: '2026-12-01' });
const toOutline = (html: string) => outlineHtml(`<main>${html}</main>`, ({ name }) => name === 'main');
const page = (text: string) => toHtml(renderPage(text, setting));

describe('what people write', () => {
  it.each([
    ['headings', '# One\n\nText\n\n### Three *with* emphasis'],
    ['emphasis', '*a* **b** ***c*** _d_ __e__ `f`'],
    ['lists', '- a\n- b\n  - c\n\n    d\n\n3. e\n4. f\n\n* g\n* h'],
    ['quotes', '> a\n> b\n>\n> - c'],
    ['line breaks', 'a  \nb\\\nc\nd'],
    ['rules', 'a\n\n---\n\nb'],
    ['code', '```js title="x"\nlet a = "b";\n```\n\n    indented'],
    ['links', '[a](/b/ "c") [d][e] <https://a.example/b> ![f](/g.png)\n\n[e]: /h/'],
    [
      'facts in links',
      '[{{contacts.counseling.phone}}]({{repository.name}}) [x](mailto:{{contacts.counseling.email}})',
    ],
    [
      'facts in text',
      'Call {{contacts.counseling.phone}}, write to {{ contacts.counseling.email }}, {{Terms.mentors}}!',
    ],
    ['facts in headings', '## Call {{contacts.counseling.phone}}'],
    ['signs that are no Markdown', 'a < b & c > d &amp; &copy; 2 * 3 * 4 snake_case_word 9:am C:\\dir'],
    ['tables', '| a | b |\n|---|:-:|\n| 1 | *2* |\n| {{terms.mentor}} | \\| |'],
    ['struck text', '~~a~~ and ~b~'],
    ['addresses in running text', 'See www.school.example and https://school.example/a--b, or a@school.example.'],
    ['task lists', '- [ ] a\n- [x] b'],
    ['footnotes', 'a[^1]\n\n[^1]: b'],
  ])('%s look as on the site', (_, text) => {
    expect(toOutline(toHtml(renderBlocks(text, setting)))).toEqual(toOutline(renderOnSite(text, { program, base })));
  });

  it.each([
    'One *line*',
    'a\n\nb',
    '',
    '- no list',
    '- a\n- list',
    '20. July',
    '> 3',
    'Call {{contacts.security.phone}}',
  ])('a field with %j', (text) => {
    expect(toOutline(toHtml(renderInline(text, setting)))).toEqual(
      toOutline(renderInlineOnSite(text, { program, base })),
    );
  });
});

describe('boxes', () => {
  it.each(['note', 'tip', 'caution', 'danger'])(':::%s has a sign, its title and its text', (kind) => {
    const outline = toOutline(page(`:::${kind}[Ask *{{terms.mentors}}*]\nFirst.\n\n- a\n:::\n\nAfter.`));
    expect(outline[0]).toBe(`<aside.starlight-aside.starlight-aside--${kind} aria-label=Ask mentors role=note>`);
    expect(outline).toEqual(
      expect.arrayContaining(['    Ask', '    <em>', '      mentors', '      First.', '<p>', '  After.']),
    );
    expect(outline.some((line) => line.includes('<svg.starlight-aside__icon'))).toBe(true);
    expect(outline.filter((line) => line.trim() === 'Ask')).toHaveLength(1);
  });

  it('without a title are called by their kind', () => {
    expect(toOutline(page(':::caution\nWatch out.\n:::'))).toContain('    Caution');
  });

  it('of another name show their text alone', () => {
    expect(toOutline(page(':::warning\nWatch out.\n:::'))).toEqual(['<div>', '  <p>', '    Watch out.']);
  });

  it('that are not closed yet reach to the end', () => {
    expect(toOutline(page(':::note[Ope'))).toEqual(expect.any(Array));
    expect(toOutline(page(':::note[Open]\nText'))).toContain('      Text');
  });

  it('are not drawn on profiles, where the site draws none', () => {
    expect(toHtml(renderProfile(':::note\nText\n:::', setting))).not.toContain('aside');
  });

  it('leave a colon in a sentence alone', () => {
    expect(toOutline(page('At 9:am, see a::b and\n\n::video[x]'))).toEqual([
      '<p>',
      '  At 9:am, see a::b and',
      '<p>',
      '  ::video[x]',
    ]);
  });
});

describe('an unknown fact', () => {
  it('is marked where it stands, in text, headings and links', () => {
    for (const text of [
      'Call {{contacts.nobody.phone}}.',
      '## {{contacts.nobody.phone}}',
      '[{{contacts.nobody.phone}}](/a/)',
    ]) {
      expect(page(text)).toContain(
        '<mark class="unknown-fact" data-fact="contacts.nobody.phone">{{contacts.nobody.phone}}</mark>',
      );
    }
  });

  it('is found again, once', () => {
    expect(findUnknownFacts(renderPage('{{a.b}} and *{{a.b}}*\n\n- {{c}}', setting))).toEqual(['a.b', 'c']);
  });

  it('stays as it was typed in an address', () => {
    expect(page('[a](https://x.example/{{a.b}})')).toContain('href="https://x.example/%7B%7Ba.b%7D%7D"');
  });
});

describe('HTML', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<iframe src="https://x.example"></iframe>',
  ])('is shown and not run: %s', (text) => {
    expect(page(text)).not.toMatch(/<(script|img|iframe)/);
    expect(page(text)).toContain('typed-html');
  });

  it('in comments is left out', () => {
    expect(toOutline(page('a <!-- note to self --> b'))).toEqual(['<p>', '  a b']);
  });
});

describe('a part of a page for some schools', () => {
  const text = [
    'A',
    ':::when[policy.mandatory_reporter is required]\n**Must**\n\n- tell\n:::',
    ':::when[policy.mandatory_reporter is ask or not_required]\n> Ask {{contacts.counseling.phone}}\n:::',
    ':::when[nonsense]\nNever\n:::',
    'B',
  ].join('\n\n');

  it.each(['required', 'ask', 'not_required'] as const)('is shown where it is for this one: %s', async (duty) => {
    const own = { ...program, policy: { mandatory_reporter: duty } };
    const html = toHtml(renderPage(text, makeSetting({ program: own, base, today: '2026-12-01' })));
    const { html: onSite } = await markdownToHtml(text, {
      mdastPlugins: getMarkdownPlugins({ program: own, base }),
      features: { directive: true },
    });
    expect(html.includes('Must')).toBe(duty === 'required');
    expect(html.includes('Ask')).toBe(duty !== 'required');
    expect(html).not.toContain('Never');
    expect(toOutline(html)).toEqual(toOutline(onSite));
  });
});
