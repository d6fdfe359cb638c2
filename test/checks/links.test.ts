import { describe, expect, it } from 'vitest';
import { readPages } from '../../src/checks/built-pages.ts';
import { checkLinks } from '../../src/checks/links.ts';
import { formatReport } from '../../src/checks/report.ts';
import { writeFiles } from '../support/content-folder.ts';

const roleFile = 'content/handbook/role/boundaries.md';

/** A site of three pages whose handbook page holds `html`, written in `markdown` on the third line of its file. */
function getReport(html: string, { base = '/', markdown = 'Text.' } = {}): string {
  const root = writeFiles({
    'dist/index.html': `<a href="${base}handbook/role/boundaries/">Boundaries</a>`,
    'dist/handbook/role/boundaries/index.html': `<h2 id="saying-no">Saying no</h2>${html}`,
    'dist/handbook/role/limits-ñ/index.html': '<h2 id="größe">Größe</h2>',
    'dist/admin/index.html': `<a href="${base}">Home</a>`,
    'dist/404.html': `<a href="${base}">Home</a>`,
    'dist/_astro/ada.webp': 'picture',
    [roleFile]: `---\n---\n${markdown}\n`,
  });
  return formatReport(checkLinks(readPages(`${root}/dist`), { base, root }));
}

const fine = 'No problems found.';

describe.each(['/', '/repo/'])('a site at %s', (base) => {
  it.each([
    ['a page', `<a href="${base}handbook/role/boundaries/">`],
    ['the home page', `<a href="${base}">`],
    ['a heading of another page', `<a href="${base}handbook/role/boundaries/#saying-no">`],
    ['a heading of its own', '<a href="#saying-no">'],
    ['a query', `<a href="${base}?q=sleep">`],
    ['a file', `<img src="${base}_astro/ada.webp" srcset="${base}_astro/ada.webp 400w, ${base}_astro/ada.webp 800w">`],
    ['a percent-encoded page and heading', `<a href="${base}handbook/role/limits-%C3%B1/#gr%C3%B6%C3%9Fe">`],
    ['an entry of the editor', `<a href="${base}admin/#/collections/handbook_role/entries/boundaries">`],
    ['a page with a letter as it is', `<a href="${base}handbook/role/limits-ñ/#größe">`],
    ['a relative page', '<a href="../limits-%C3%B1/">'],
    ['a relative file', '<img src="../../../_astro/ada.webp">'],
    ['the same page', '<a href="./">'],
    ['the page above', '<a href="../boundaries/#saying-no">'],
    ['another site', '<a href="https://988lifeline.org/no/such/page">'],
    ['another site without its scheme', '<a href="//example.org/x">'],
    ['an e-mail address', '<a href="mailto:office@northfield.example">'],
    ['a telephone number', '<a href="tel:988">'],
    ['a picture in the page', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
    ['its own canonical address', '<link rel="canonical" href="/elsewhere/">'],
  ])('may link to %s', (_, html) => {
    expect(getReport(html, { base })).toBe(fine);
  });

  it.each([
    ['a page that is not there', `<a href="${base}handbook/role/limits/">`, 'There is no such page or file.'],
    ['a file that is not there', `<a href="${base}rules.pdf">`, 'There is no such page or file.'],
    ['a picture that is not there', `<img src="${base}_astro/ben.webp">`, 'There is no such page or file.'],
    ['a relative page that is not there', '<a href="../limits/">', 'There is no such page or file.'],
    [
      'a heading that is not there',
      `<a href="${base}handbook/role/boundaries/#saying-yes">`,
      'it has no heading “#saying-yes”',
    ],
    ['a heading of its own that is not there', '<a href="#saying-yes">', 'it has no heading “#saying-yes”'],
    [
      'a page without the slash at its end',
      `<a href="${base}handbook/role/boundaries">`,
      'The address of a page ends in a slash.',
    ],
    ['a folder that is no page', `<a href="${base}handbook/role">`, 'There is no such page or file.'],
    ['an address with a stray percent sign', `<a href="${base}100%/">`, 'There is no such page or file.'],
    ['a program', '<a href="javascript:alert(1)">', 'This link is a program'],
    ['a program in disguise', '<a href=" Java&#10;Script:alert(1)">', 'This link is a program'],
    ['a heading with a stray percent sign', '<a href="#100%">', 'it has no heading “#100%”'],
  ])('may not link to %s', (_, html, message) => {
    expect(getReport(html, { base })).toContain(message);
  });

  it('may not offer a picture for other screens that is not there', () => {
    const html = `<img src="${base}_astro/ada.webp" srcset="${base}_astro/ada.webp 400w, ${base}_astro/ada-large.webp 800w">`;
    expect(getReport(html, { base })).toContain('It says: /_astro/ada-large.webp');
  });
});

describe('a problem with a link', () => {
  it('on the page of a case is reported in the file of the case', () => {
    const root = writeFiles({
      'dist/handbook/cases/late/index.html': '<a href="/no/">No</a>',
      'content/cases/late.md': '---\n---\n\n[No](/no/)\n',
    });
    expect(formatReport(checkLinks(readPages(`${root}/dist`), { base: '/', root }))).toContain(
      'content/cases/late.md\n  error  line 4\n    It says: /no/',
    );
  });

  it('is reported at the file and line where the link was written', () => {
    const html = '<a href="/repo/handbook/role/limits/#top">Limits</a>';
    expect(getReport(html, { base: '/repo/', markdown: '[Limits](/handbook/role/limits/#top)' }))
      .toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        error  line 3
          It says: /handbook/role/limits/#top
          There is no such page or file. Correct the address, or take the link away.

      1 problem."
    `);
  });

  it('is reported at its own line, not at that of a longer address before it', () => {
    const markdown = '[Boundaries](/handbook/role/boundaries/)\n\n[Role](/handbook/role/)';
    const html = '<a href="/handbook/role/boundaries/">Boundaries</a><a href="/handbook/role/">Role</a>';
    expect(getReport(html, { markdown })).toContain('line 5\n    It says: /handbook/role/\n');
  });

  it('is reported at its own line, not at that of an address that ends like it', () => {
    const markdown = '[Boundaries](/handbook/role/)\n\n[Role](/role/)';
    expect(getReport('<a href="/role/">Role</a>', { markdown })).toContain('line 5\n    It says: /role/\n');
  });

  it('is reported once for a page, however often the link stands there', () => {
    expect(getReport('<a href="/no/">1</a><a href="/no/">2</a>')).toContain('1 problem.');
  });

  it('names the heading that is not there', () => {
    expect(getReport('<a href="#saying-yes">', { markdown: '[Yes](#saying-yes)' })).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        error  line 3
          It says: #saying-yes
          The page is there, but it has no heading “#saying-yes”. Correct it, or link to the page without it.

      1 problem."
    `);
  });

  it('names the page where no content file has the link', () => {
    const root = writeFiles({
      'index.html': '<a href="/sessions/arriving">Sessions</a>',
      'sessions/arriving/index.html': '',
    });
    expect(formatReport(checkLinks(readPages(root), { base: '/', root }))).toBe(`the page /
  error
    It says: /sessions/arriving
    The address of a page ends in a slash. Add it.

1 problem.`);
  });

  it('is that the link leaves out where the site lives', () => {
    const html = '<a href="/handbook/role/boundaries/">Boundaries</a>';
    expect(getReport(html, { base: '/repo/', markdown: html })).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        error  line 3
          It says: /handbook/role/boundaries/
          This link was written as HTML and leaves out where the site lives. Write it as a Markdown link; the rest is added by itself.

      1 problem."
    `);
  });

  it.each([
    ['mentors/ada-okafor', 'content/mentors/ada-okafor.md'],
    ['sessions/arriving', 'content/sessions/arriving.md'],
    ['privacy', 'content/pages/privacy.md'],
  ])('on the page %s is reported in %s', (page, file) => {
    const root = writeFiles({
      [`dist/${page}/index.html`]: '<a href="/no/">No</a>',
      [file]: 'One line.\n[No](/no/)\n',
    });
    expect(checkLinks(readPages(`${root}/dist`), { base: '/', root })).toMatchObject([
      { level: 'error', file, line: 2 },
    ]);
  });

  it('on a page for every missing address is found from where that page lives', () => {
    const root = writeFiles({
      '404.html': '<a href="privacy/">Privacy</a><a href="nowhere/">Nowhere</a>',
      'privacy/index.html': '',
    });
    expect(checkLinks(readPages(root), { base: '/', root })).toMatchObject([
      { file: 'the page /404.html', value: 'nowhere/' },
    ]);
  });

  it('is found on every page that has it, each time from there', () => {
    const html = '<a href="/no/">No</a><a href="budget/">Budget</a>';
    const root = writeFiles({
      'index.html': html,
      'kits/index.html': html,
      'kits/budget/index.html': '',
    });
    const problems = checkLinks(readPages(root), { base: '/', root });
    expect(problems.map(({ file, value }) => [file, value])).toEqual([
      ['the page /', '/no/'],
      ['the page /', 'budget/'],
      ['the page /kits/', '/no/'],
    ]);
  });
});
