import mammoth from 'mammoth';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readTemplate } from '../../../src/kits/template.ts';
import { writeDocument } from '../../../src/kits/word/document.ts';
import { makeProgram } from '../../support/make.ts';
import { listStrayTags, readParts } from './support/parts.ts';

const file = 'test/fixtures/kits/start/fixture-letter.md';
const text = readFileSync(file, 'utf8');
const body = text.slice(text.indexOf('---\n', 4) + 4);
const source = { title: 'A study', publisher: 'A Journal', year: 2020, url: 'https://doi.org/10.1000/example' };
const about = { title: 'Fixture letter', description: 'A & B', author: 'Northfield <Peers>', language: 'en' };
const program = makeProgram({ contacts: { coordinator: { email: 'office@northfield.example' } } });

function write(markdown = body, sources = [source]): Promise<Uint8Array> {
  const template = readTemplate(markdown, {
    program,
    toAddress: (path) => `https://mentors.northfield.example${path}`,
    sources: { title: 'Sources', list: sources },
  });
  return writeDocument(template, { file, body: markdown, bodyLine: 14 }, about);
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const styleMap = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Quote'] => blockquote:fresh"];
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap })).value;
}

let bytes: Uint8Array;
let parts: Record<string, string>;
beforeAll(async () => {
  bytes = await write();
  parts = readParts(bytes);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a template as a Word document', () => {
  it('comes back as it was written, in a program that reads such files: words, order, headings, lists, table, links', async () => {
    expect((await toHtml(bytes)).replaceAll(/(<\/(?:p|h\d|tr|ul|ol|table)>)/g, '$1\n')).toMatchInlineSnapshot(`
      "<h1 class="title">Call for mentors</h1>
      <p>Dear second-years, the <em>best</em> time is <strong>now, <em>really</em></strong>. It is “open” to every first-year student – at 9:am, write to <a href="mailto:office@northfield.example">office@northfield.example</a> &amp; read about <a href="https://mentors.northfield.example/handbook/role/boundaries/">the role</a> or <a href="https://doi.org/10.1000/example?a=1&amp;b=2">a study</a>. This line goes on.</p>
      <h1>What you do</h1>
      <ol><li>Meet your group<ul><li>once a month</li><li>for an hour</li></ul>
      </li></ol>
      <p>in a room</p>
      <ol><li>Write it down</li></ol>
      <p>Then:</p>
      <ol><li>Rest</li><li>Go on</li></ol>
      <p>[x] is no box, but these are:</p>
      <p><input type="checkbox" />	Ask <s>everybody</s> somebody</p>
      <p><input type="checkbox" checked="checked" />	Sign</p>
      <p><input type="checkbox" />	here: ____</p>
      <blockquote>Come if you like people.</blockquote><ul><li><ul><li>and evenings</li></ul>
      </li></ul>
      <table><thead><tr><th><p>Hours</p>
      </th><th><p>What for</p>
      </th><th><p>Amount</p>
      </th></tr>
      </thead><tbody><tr><td><p>8</p>
      </td><td><p><em>Training</em></p>
      </td><td><p>= 1</p>
      </td></tr>
      <tr><td><p>10</p>
      </td><td><p>Meetings with mentees</p>
      </td><td></td></tr>
      </tbody></table>
      <p>One more thing</p>
      <p>Bring G07 with you.</p>
      <p>First line<br />second line</p>
      <p>code stays<br />as it is</p>
      <h1>Sources</h1>
      <ol><li><a href="https://doi.org/10.1000/example">A study</a>. A Journal, 2020.</li></ol>
      "
    `);
  });

  it('leaves the note to the coordinator out, and no fact in its braces', () => {
    expect(text).toContain('Nobodyreadsthis');
    expect(Object.values(parts).join('')).not.toMatch(/Nobodyreadsthis|Before you use it|\{\{/);
  });

  it('is made of well-formed parts', () => {
    expect(Object.keys(parts).length).toBeGreaterThan(8);
    for (const [path, xml] of Object.entries(parts)) expect(listStrayTags(xml), path).toEqual([]);
  });

  it('uses only styles that it defines, Word’s own ones among them', () => {
    const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = parts;
    const used = new Set([...document.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id));
    const defined = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    // Word knows “Normal” by itself.
    expect([...used].filter((id) => id !== 'Normal' && !defined.includes(id ?? ''))).toEqual([]);
    expect([...used]).toEqual(
      expect.arrayContaining(['Title', 'Heading1', 'ListNumber', 'ListBullet', 'Quote', 'Hyperlink', 'TableHeading']),
    );
  });

  it('numbers each list anew, with a numbering that is there', () => {
    const { 'word/document.xml': document = '', 'word/numbering.xml': numbering = '' } = parts;
    const numbered = [...document.matchAll(/"ListNumber"\/>.*?<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    // Two lists of two; the one of sources has a style of its own.
    expect(numbered.map((id) => numbered.indexOf(id))).toEqual([0, 0, 2, 2]);
    const defined = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
    for (const [, id] of document.matchAll(/<w:numId w:val="(\d+)"/g)) expect(defined).toContain(id);
  });

  it('begins a list where it was told to', async () => {
    const { 'word/numbering.xml': numbering = '' } = readParts(
      await write(':::note[Before you use it]\n:::\n\n## A\n\n4. Four\n', []),
    );
    expect(numbering).toContain('<w:start w:val="4"/>');
  });

  it('is US Letter, in the language of the program, with title and author', () => {
    const { 'word/document.xml': document, 'word/styles.xml': styles, 'docProps/core.xml': core } = parts;
    expect(document).toContain('<w:pgSz w:w="12240" w:h="15840"');
    expect(styles).toContain('<w:lang w:val="en-US"/>');
    expect(core).toContain('<dc:title>Fixture letter</dc:title>');
    expect(core).toContain('<dc:creator>Northfield &lt;Peers&gt;</dc:creator>');
  });

  it('repeats the headings of a table on every page, and never breaks a row', () => {
    const rows = parts['word/document.xml']?.match(/<w:trPr>.*?<\/w:trPr>/g) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('has the same bytes whenever and wherever it is made', async () => {
    vi.useFakeTimers({ now: new Date('2031-03-04T05:06:07Z'), toFake: ['Date'] });
    expect(Buffer.from(await write()).equals(Buffer.from(bytes))).toBe(true);
    expect(Object.values(parts).join('')).not.toMatch(/<dcterms:|20\d\d-\d\d-\d\dT/);
  });
});

describe('links of a document', () => {
  it('lead to the site from anywhere, and are words where nobody knows its address', async () => {
    expect(parts['word/_rels/document.xml.rels']).toContain(
      'Target="https://mentors.northfield.example/handbook/role/boundaries/"',
    );
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="mailto:office@northfield.example"');
    const template = readTemplate(':::note[N]\n:::\n\n## A\n\n[Here](/a/), [there](#b)\n', {
      program,
      toAddress: () => undefined,
      sources: { title: 'Sources', list: [] },
    });
    expect(await toHtml(await writeDocument(template, { file, body: '', bodyLine: 1 }, about))).toBe(
      '<h1 class="title">A</h1><p>Here, there</p>',
    );
  });
});

describe('a part of a document for some schools', () => {
  it('is in it where the setting is so, and in no other', async () => {
    const parts = ['required', 'not_required', 'ask'].map(
      (duty) => `:::when[policy.mandatory_reporter is ${duty}]\nFor ${duty}\n:::`,
    );
    const html = await toHtml(await write(`:::note[N]\n:::\n\n## A\n\n${parts.join('\n\n')}\n`, []));
    expect(html).toBe(`<h1 class="title">A</h1><p>For ${program.policy.mandatory_reporter}</p>`);
  });
});

describe('what a document cannot hold', () => {
  it.each([
    ['HTML', 'A <b>word</b>', 'html'],
    ['a picture', '![A](/a.png)', 'image'],
    ['a block that nobody knows', ':::figure\nText\n:::', 'containerDirective'],
  ])('stops the build with file and line: %s', async (_, markdown, type) => {
    await expect(write(`:::note[Before you use it]\n:::\n\n## A\n\n${markdown}\n`)).rejects.toThrow(
      // Line 6 of a text that begins on line 14.
      `${file}:19  A Word document cannot hold this (${type}). Write it in another way.`,
    );
  });
});
