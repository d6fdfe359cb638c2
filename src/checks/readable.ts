import { error, type Problem } from './problem.ts';
import type { FileText } from './source.ts';

/** The longest file of the sample has a tenth of either. */
const mostCharacters = 250_000;
const mostLines = 5000;

/** Brackets, lists, quotations or directives within one another. No page has more than a handful. */
const deepest = 40;

/**
 * What keeps a file from being looked at any further: it holds signs that no person types, or is so long or so nested
 * that reading it would take minutes. Nothing where it can be read.
 */
export function findUnreadable({ file, text }: FileText): Problem | undefined {
  const lines = text.length > mostCharacters ? undefined : text.split('\n').length;
  if (lines === undefined || lines > mostLines) return error({ file, message: tooLong });
  const stray = text.search(notText);
  if (stray >= 0) return error({ file, line: lineAt(text, stray), message: notTextMessage });
  const deep = findDeepPlace(text);
  return deep === undefined ? undefined : error({ file, line: lineAt(text, deep), message: tooDeep });
}

/** Control characters, and what stands for bytes that are no UTF-8. */
const notText = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ufffe\uffff]/;

const notTextMessage =
  'This line holds a character that is not text. Save the file as UTF-8, or take the version before this one and type the change again.';

const tooDeep = 'Far more is opened within one another here than any page needs. Take it away.';

const tooLong = `This file is longer than ${mostCharacters.toLocaleString('en-US')} characters or ${mostLines.toLocaleString('en-US')} lines. Take away what was pasted into it by mistake, or split it into several pages.`;

/** Signs that open a list, a quotation or a mapping, again and again at the beginning of one line. */
const stacked = new RegExp(`^[ \\t]*(?:(?:[-*+?:]|\\d+[.)])[ \\t]+|>[ \\t]*){${deepest}}`, 'm');

/** What opens or closes something: brackets, and the lines around a directive, of which one with a name opens. */
const around = /[[{(]|[\]})]|^[ \t>]*:{3,}(\w)?/gm;

function findDeepPlace(text: string): number | undefined {
  const line = text.search(stacked);
  if (line >= 0) return line;
  let depth = 0;
  for (const { 0: found, 1: name, index } of text.matchAll(around)) {
    const isOpening = '[{('.includes(found) || name !== undefined;
    depth = isOpening ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return index;
  }
  return undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
