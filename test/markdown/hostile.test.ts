import { Parser } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getHtmlPlugins } from '../../src/markdown/html-plugins.ts';
import { renderBlocks } from '../../src/markdown/inline.ts';
import { getMarkdownPlugins } from '../../src/markdown/plugins.ts';
import { cleanHtml } from '../../src/markdown/safe-html.ts';
import { hostile, hostileHtmlLinks, hostileLinks } from '../support/hostile.ts';
import { makeProgram } from '../support/make.ts';

const options = { program: makeProgram(), base: '/' };

function renderFile(text: string, file: string): string {
  const result = markdownToHtml(text, {
    mdastPlugins: getMarkdownPlugins(options),
    hastPlugins: getHtmlPlugins(),
    features: { directive: true, smartPunctuation: true },
    fileURL: pathToFileURL(`/site/content/${file}`),
  });
  if (result instanceof Promise) throw new TypeError('A Markdown plugin became asynchronous.');
  return result.html;
}

const renderers = {
  'a page': (text: string) => renderFile(text, 'handbook/role/boundaries.md'),
  'what a mentor says of themselves': (text: string) => renderFile(text, 'mentors/ada-okafor.md'),
  'a field': (text: string) => renderBlocks(text, options),
};

/** What a browser would find in a piece of HTML and could run, as a list of its own: not the one that cleans. */
function findDangers(html: string): string[] {
  const dangers: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (
        !/^(p|a|b|i|em|strong|del|code|pre|br|h[1-6]|ul|ol|li|table|t[rdh]|tbody|thead|div|details|summary|img|blockquote|span)$/.test(
          name,
        )
      )
        dangers.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!/^(href|src|alt|title|id|open|class|lang)$/.test(attribute)) dangers.push(attribute);
        if (/^(href|src)$/.test(attribute) && !/^(#|\/|x$|https?:|mailto:|tel:)/.test(value)) dangers.push(value);
      }
    },
  });
  parser.end(html);
  return dangers;
}

describe.each(Object.entries(renderers))('in %s nothing runs:', (_, render) => {
  it.each([...hostile, ...hostileLinks, ...hostileHtmlLinks])('%s', (_kind, text) => {
    expect(findDangers(render(text))).toEqual([]);
    expect(findDangers(render(`One line.\n\n- ${text.replaceAll('\n', '\n  ')}\n\n> **${text}**`))).toEqual([]);
  });
});

describe('HTML on a page', () => {
  const page = renderers['a page'];

  it.each([
    ['a word', 'Press <kbd>Tab</kbd>, <mark>now</mark>.', '<p>Press <kbd>Tab</kbd>, <mark>now</mark>.</p>'],
    [
      'a block with Markdown in it',
      '<details open>\n<summary>More</summary>\n\n*All* of it.\n\n</details>',
      '<details open="">\n<summary>More</summary>\n<p><em>All</em> of it.</p>\n</details>',
    ],
    [
      'a cell over two columns',
      '<table><tr><td colspan="2">A &amp; B</td></tr></table>',
      '<table><tr><td colspan="2">A &amp; B</td></tr></table>',
    ],
    [
      'a link',
      '<a href="https://school.edu/?a=1&amp;b=2" title="x">A</a>',
      '<p><a href="https://school.edu/?a=1&amp;b=2" title="x">A</a></p>',
    ],
    ['the name of a heading', '<h2 id="not-shown">A</h2>', '<h2 id="not-shown">A</h2>'],
  ])('stays where it is safe: %s', (_, text, html) => {
    expect(page(text).trim()).toBe(html);
  });

  it.each([
    ['what a page cannot have', '<div class="fixed" style="position:fixed" id="a">A</div>', '<div>A</div>'],
    ['what nobody should read', '<div>A<!-- not for readers --></div>', '<div>A</div>'],
    ['scripts with all that is in them', '<div>A<script>b < c</script></div>', '<div>A</div>'],
    ['elements that it does not know, but not their words', '<div><blink>A</blink></div>', '<div>A</div>'],
  ])('goes: %s', (_, text, html) => {
    expect(page(text).trim()).toBe(html);
  });

  it('says what of it went', () => {
    expect(
      cleanHtml('<p onclick="x">A</p><iframe src="/"></iframe><a href="javascript:x">B</a><!-- c -->').left,
    ).toEqual(['onclick', '<iframe>', 'href="javascript:x"']);
  });

  it('is read in time that grows with its length', () => {
    const start = performance.now();
    for (const part of ['<a ', '<a "', "<a '", '<!--', '<script', '</', '<a b="', '<a', '<svg>'])
      cleanHtml(part.repeat(60_000));
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
