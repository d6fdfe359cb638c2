import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addPolicy } from '../../src/build/page-policy.ts';
import { readPage } from '../../src/checks/built-pages.ts';

const makePage = (inside: string) => `<!DOCTYPE html><html><head><meta charset="utf-8"/>${inside}</head></html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function readPolicy(html: string): Record<string, string[]> {
  const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

const withPolicy = (html: string) => addPolicy(html, readPage(html));
const allowed = (inside: string) => readPolicy(withPolicy(makePage(inside)));

describe('the policy of a page', () => {
  it('lets each script run that stands in the page, once, and no other', () => {
    const { 'script-src': scripts } = allowed(
      '<script>a < b && c</script><script type="module">d</script><script>d</script>',
    );
    expect(scripts).toEqual(["'self'", "'wasm-unsafe-eval'", ...[hash('a < b && c'), hash('d')].sort()]);
  });

  it('says nothing of scripts that are files, and of data', () => {
    const { 'script-src': scripts } = allowed(
      '<script src="/a.js"></script><script type="application/ld+json">{}</script>',
    );
    expect(scripts).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  it('knows a script by what a browser reads, which takes every end of a line for the same', () => {
    expect(allowed('<script>a\r\nb</script>')['script-src']).toContain(hash('a\nb'));
  });

  it('lets styles apply that stand in the page, those within drawings too', () => {
    const { 'style-src-elem': styles } = allowed('<style>a > b {}</style></head><body><svg><style>c {}</style></svg>');
    expect(styles).toEqual(["'self'", ...[hash('a > b {}'), hash('c {}')].sort()]);
  });

  it('never lets a page run what is not in it, or load anything from elsewhere', () => {
    const policy = allowed('<script>a</script>');
    expect(policy['script-src']).not.toContain("'unsafe-inline'");
    expect(policy['script-src']).not.toContain("'unsafe-eval'");
    expect(Object.values(policy).flat().join(' ')).not.toMatch(/https?:|\*/);
    expect(policy).toMatchObject({
      'default-src': ["'self'", 'blob:'],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'frame-src': ["'none'"],
    });
  });

  it('stands before everything that it is for, and after the encoding', () => {
    expect(withPolicy(makePage('<script>a</script>'))).toMatch(
      /<head><meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="[^"]+"><script>/,
    );
  });

  it('is not left out without a word', () => {
    expect(() => withPolicy('<html><head><title>A</title></head></html>')).toThrow('does not begin with');
  });
});
