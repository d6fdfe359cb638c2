import { describe, expect, it } from 'vitest';
import { bindChapter } from '../../src/books/bind.ts';

const options = {
  path: '/handbook/role/boundaries/',
  paths: new Set(['/handbook/role/boundaries/', '/handbook/role/confidentiality/', '/safety/']),
  base: '/mentors/',
  site: new URL('https://school.example'),
  level: 2,
};

describe('a link in a chapter', () => {
  it.each([
    ['to another chapter', '/mentors/safety/', '#safety'],
    ['to a place in another chapter', '/mentors/safety/#now', '#safety--now'],
    ['to a place in its own chapter', '#no', '#handbook-role-boundaries--no'],
    ['to another chapter, from here', '../confidentiality/', '#handbook-role-confidentiality'],
    ['to another chapter, by its full address', 'https://school.example/mentors/safety/', '#safety'],
    ['to a page outside the book', '/mentors/privacy/', 'https://school.example/mentors/privacy/'],
    ['to another host', 'https://988lifeline.org/', 'https://988lifeline.org/'],
    ['to another site of the same host', 'https://school.example/news/', 'https://school.example/news/'],
    ['to a telephone', 'tel:988', 'tel:988'],
    ['to an address', 'mailto:a@school.example', 'mailto:a@school.example'],
    ['to a place named in other letters', '/mentors/safety/#caf%C3%A9', '#safety--caf_e9'],
    ['with a stray percent sign', '/mentors/safety/#100%', '#safety--100_25'],
  ])('%s leads to where it should', (_, href, expected) => {
    expect(getHref(bindChapter(`<p><a href="${href}">x</a></p>`, options))).toBe(expected);
  });

  it('is plain text where nobody knows the address of the site', () => {
    const html = bindChapter('<a href="/mentors/privacy/">x</a><a href="/mentors/safety/">y</a>', {
      ...options,
      site: undefined,
    });
    expect(html).toContain('<a>x</a>');
    expect(getHref(html)).toBe('#safety');
  });

  it('has a place for the number of the page if it leads to another chapter, and only then', () => {
    const count = (href: string) => bindChapter(`<a href="${href}">x</a>`, options).split('page-number').length - 1;
    expect(count('/mentors/safety/')).toBe(1);
    expect(count('#no')).toBe(0);
    expect(count('/mentors/privacy/')).toBe(0);
  });
});

describe('a chapter', () => {
  it('has ids of its own, and what names them still does', () => {
    const html = bindChapter('<section aria-labelledby="a b"><h2 id="a">A</h2><i id="b"></i></section>', options);
    expect(html).toContain('id="handbook-role-boundaries--a"');
    expect(html).toContain('aria-labelledby="handbook-role-boundaries--a handbook-role-boundaries--b"');
  });

  it('puts its headings under the title of its part, without changing how they look', () => {
    const html = bindChapter('<h1>One</h1><h3>Two</h3>', options);
    expect(html).toBe('<h1 aria-level="2">One</h1><h3 aria-level="4">Two</h3>');
  });

  it('leaves out what is not for paper, but for the summary of a part that opens', () => {
    const html = bindChapter(
      '<p class="x print:hidden">no</p><script>no()</script><a class="sl-anchor-link" href="#a">no</a><details><summary class="print:hidden">s</summary>yes</details>',
      options,
    );
    expect(html).toBe('<details><summary class="print:hidden">s</summary>yes</details>');
  });
});

function getHref(html: string): string | undefined {
  return /href="([^"]*)"/.exec(html)?.[1];
}
