import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainUnsafe } from '../../../src/checks/rules/unsafe.ts';
import {
  adaFile,
  edit,
  getReport,
  handbookFile,
  octoberFile,
  pageFile,
  programFile,
} from '../../support/content-folder.ts';
import { hostile, hostileHtmlLinks, hostileLinks } from '../../support/hostile.ts';
import { makeProgram } from '../../support/make.ts';

const program = makeProgram();

describe('a link that could run something', () => {
  it('is reported with its file and line, and with what to write instead', async () => {
    const files = edit(pageFile, { 'Almost nothing': 'One line.\n\nAlmost [nothing](javascript:alert(1))' });
    expect(await getReport(files)).toMatchInlineSnapshot(`
      "content/pages/privacy.md
        error  line 9
          It says: javascript:alert(1)
          A link like this can run a program on the computer of whoever follows it. Write a page of this site, starting with /, or an address that starts with https://, mailto:, tel: or sms:.

      1 problem."
    `);
  });

  it('is found in fields as well', async () => {
    expect(await getReport(edit(octoberFile, { 'Say hello': 'Say [hello](vbscript:x)' }))).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 11
          It says: vbscript:x
          A link like this can run a program on the computer of whoever follows it. Write a page of this site, starting with /, or an address that starts with https://, mailto:, tel: or sms:.

      1 problem."
    `);
  });

  it.each([adaFile, octoberFile, handbookFile, pageFile])('is looked for in %s', async (file) => {
    expect(await getReport(edit(file, { '---\n\n': '---\n\n[x](data:text/html,x) ' }))).toContain(
      'It says: data:text/html,x',
    );
  });

  it('is looked for in the settings', async () => {
    expect(await getReport(edit(programFile, { 'for: Any crisis': 'for: "[Any](javascript:x) crisis"' }))).toContain(
      'It says: javascript:x',
    );
  });

  it('is found where the settings make it one', () => {
    const half = makeProgram({ name: { short: 'javascript' } });
    const whole = makeProgram({ name: { short: 'javascript:alert(1)' } });
    expect(explainUnsafe('[x]({{name.short}}:alert(1))', half)).toMatchObject([{ level: 'error' }]);
    expect(explainUnsafe('[x]({{name.short}})', whole)).toMatchObject([{ level: 'error' }]);
  });

  it.each([...hostileLinks, ...hostileHtmlLinks])('is refused: %s', (_, text) => {
    expect(explainUnsafe(text, program).filter(({ level }) => level === 'error')).not.toEqual([]);
  });

  it.each([
    '[x](/safety/#now)',
    '[x](#below)',
    '[x](../boundaries/)',
    '[x](https://school.edu/a:b?c=javascript:d)',
    '[x](mailto:a@school.edu)',
    '[x](tel:{{crisis_lines.lifeline.phone}})',
    '[x]({{links.survey}})',
    '<https://school.edu/>',
    '![x](/brand/map.png)',
    'We say `javascript:alert(1)` and `<script>` in words.',
  ])('is not %s', (text) => {
    expect(explainUnsafe(text, program)).toEqual([]);
  });
});

it('asks for pictures of this site, since another would learn who reads', () => {
  for (const address of ['https://elsewhere.example/a.png', '//elsewhere.example/a.png'])
    expect(explainUnsafe(`![x](${address})`, program)).toMatchObject([
      { level: 'error', value: address, message: expect.stringContaining('pictures of this site only') as string },
    ]);
});

describe('HTML that a page cannot have', () => {
  it('is named with its line, as a warning: the site leaves it out', async () => {
    expect(
      await getReport(edit(handbookFile, { 'Call ': '<p onclick="x">A</p>\n\n<iframe src="/"></iframe>\n\nCall ' })),
    ).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        warning  line 10
          It says: onclick
          The site leaves this piece of HTML out, so that nothing in a page can run or hide what others wrote. Write it in Markdown.
        warning  line 12
          It says: <iframe>
          The site leaves this piece of HTML out, so that nothing in a page can run or hide what others wrote. Write it in Markdown.

      No problems and 2 warnings."
    `);
  });

  it('is nothing to speak of where it is shown as it was typed', async () => {
    expect(await getReport(edit(adaFile, { '---\n\n': '---\n\n<b onclick="x">I</b> ' }))).toBe('No problems found.');
  });

  // Markdown takes these for text, and so shows them.
  const isText = (kind: string) => /without spaces|line within|backticks/.test(kind);

  it.each(hostile.filter(([kind, text]) => /^<[a-z]+[ /][^]*=[^]*hit/i.test(text) && !isText(kind)))(
    'is named: %s',
    (_, text) => {
      expect(explainUnsafe(text, program)).not.toEqual([]);
    },
  );
});

describe('a text that is passed over because it looks plain', () => {
  it('is one in which nothing would be found', () => {
    const pieces = ['[', ']', '(', ')', ':', '<', '>', '!', '\n', ' ', 'a', '/a/', '#a', '//b.example', '\\', '"a"'];
    const addresses = [...hostileLinks, 'https://b.example', '../a', '{{contacts.coordinator.email}}'];
    const texts = fc.array(fc.constantFrom(...pieces, ...addresses), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        // What a link is called at the end of a text makes every text one to read.
        expect(explainUnsafe(text, program)).toEqual(explainUnsafe(`${text}\n\n[never used]: /a/\n`, program));
      }),
      { numRuns: 1000 },
    );
  });
});
