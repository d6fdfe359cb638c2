import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { renderBlocks } from '../../../cms/editor/previews/markdown/render.ts';
import { makeSetting } from '../../../cms/editor/previews/setting.ts';
import { renderBlocks as renderOnSite } from '../../../src/markdown/inline.ts';
import { makeProgram } from '../../support/make.ts';
import { outlineHtml } from './support/outline.ts';

const program = makeProgram();
const setting = makeSetting({ program, base: '/', today: '2026-12-01' });

const word = fc.constantFrom(
  'it',
  'is',
  'a',
  'week',
  "don't",
  "mentors'",
  "'90s",
  "rock 'n' roll",
  'pre--med',
  'é',
  '`"code"`',
  '{{terms.mentor}}',
);
const wrapped = fc
  .tuple(
    fc.constantFrom(
      ['', ''],
      ['"', '"'],
      ["'", "'"],
      ['(', ')'],
      ['*', '*'],
      ['**"', '"**'],
      ['("', '")'],
      ['"', ',"'],
      ['[', '](/a/)'],
    ),
    word,
  )
  .map(([[before = '', after = ''], inner]) => before + inner + after);
const sentence = fc
  .tuple(fc.array(wrapped, { minLength: 1, maxLength: 8 }), fc.constantFrom('.', '...', '?"', '"', ' -- so', '---', ''))
  .map(([words, end]) => words.join(' ') + end);

it('curls quotes and joins dashes as the site does', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const isMain = ({ name }: { name: string }) => name === 'main';
      const preview = outlineHtml(`<main>${toHtml(renderBlocks(text, setting))}</main>`, isMain);
      expect(preview).toEqual(outlineHtml(`<main>${renderOnSite(text, { program, base: '/' })}</main>`, isMain));
    }),
    { numRuns: 2000 },
  );
});
