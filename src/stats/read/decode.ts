import { isUtf8 } from 'node:buffer';
import { lstat, open } from 'node:fs/promises';
import type { Finding } from './problem.ts';

/** Why a file cannot be read. The error itself says nothing of what is in the file. */
export class UnreadableFile extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super('A log cannot be read.');
    this.finding = finding;
  }
}

/** Told how far a file is read, some hundred times for a large one. */
export type FileProgress = (file: string, bytesRead: number, bytesTotal: number) => void;

const chunkSize = 64 * 1024;

/** What to do with a spreadsheet, to be continued. */
export const saveAsCsv = 'Open it in the spreadsheet program, choose Save As and “CSV UTF-8 (Comma delimited)”';

const saveAsUtf8 =
  'Save the file again as UTF-8: in Excel choose Save As and “CSV UTF-8 (Comma delimited)”, in other programs the encoding UTF-8.';

/**
 * The text of a UTF-8 file in pieces, without its byte order mark and with every line end as `\n`. Throws an
 * `UnreadableFile` where the file is no plain file or its bytes are no UTF-8 text.
 */
export async function* readText(
  path: string,
  onProgress?: (bytesRead: number, bytesTotal: number) => void,
): AsyncGenerator<string> {
  const bytesTotal = await checkFile(path);
  const handle = await open(path).catch(() => {
    throw new UnreadableFile({ rule: 'This file cannot be opened.', fix: 'Check that you may read it.' });
  });
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const buffer = Buffer.alloc(chunkSize);
    let tail: Buffer = Buffer.alloc(0);
    let bytesRead = 0;
    let line = 1;
    let held = '';
    for (;;) {
      const chunk = buffer.subarray(0, (await handle.read(buffer, 0, chunkSize)).bytesRead);
      if (bytesRead === 0) checkFirstBytes(chunk);
      bytesRead += chunk.length;
      const isEnd = chunk.length === 0;
      let text: string;
      try {
        text = held + decoder.decode(chunk, { stream: !isEnd });
      } catch {
        throw new UnreadableFile({
          line: line + countLinesBeforeMistake(tail, held, chunk),
          rule: 'This line holds a letter that is not saved as UTF-8.',
          fix: saveAsUtf8,
        });
      }
      // A carriage return at the end may be the first half of a line end.
      held = text.endsWith('\r') && !isEnd ? '\r' : '';
      text = normalizeLineEnds(text.slice(0, text.length - held.length));
      line += countLineEnds(text);
      tail = Buffer.from(chunk.subarray(-3));
      if (text !== '') yield text;
      if (isEnd) return;
      onProgress?.(bytesRead, bytesTotal);
    }
  } finally {
    await handle.close();
  }
}

/** The size of a file that may be read. */
async function checkFile(path: string): Promise<number> {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats) {
    throw new UnreadableFile({
      rule: 'There is no file of this name in the folder.',
      fix: 'Put it there, or say in mapping.yml what your file is called.',
    });
  }
  if (stats.isFile()) return stats.size;
  throw new UnreadableFile({
    rule: stats.isSymbolicLink() ? 'This is a link to a file elsewhere.' : 'This is not a file.',
    fix: 'Put the file itself into the folder.',
  });
}

/** Refuses what is no text in UTF-8, by the bytes with which such files begin. */
function checkFirstBytes(bytes: Buffer): void {
  const begins = (...start: number[]) => bytes.subarray(0, start.length).equals(Buffer.from(start));
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableFile({
      rule: 'This is a spreadsheet, whatever the end of its name says.',
      fix: `${saveAsCsv}.`,
    });
  }
  const hasGaps = (first: number) => bytes.length >= 4 && bytes[first] === 0 && bytes[first + 2] === 0;
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || hasGaps(0) || hasGaps(1)) {
    throw new UnreadableFile({ line: 1, rule: 'This file is saved as UTF-16.', fix: saveAsUtf8 });
  }
}

function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * How many lines end before the first byte that is no UTF-8. `tail` is the last three bytes before the chunk, since the
 * letter may begin in them; `held` is a carriage return before the chunk that was not yet counted.
 */
function countLinesBeforeMistake(tail: Buffer, held: string, chunk: Buffer): number {
  const letter = tail.subarray(tail.findLastIndex((byte) => byte >= 0xc0));
  const unfinished = isUtf8(letter) ? Buffer.alloc(0) : letter;
  // In Latin-1 each byte is one letter, and a line end is never part of a longer letter of UTF-8.
  const lines = Buffer.concat([Buffer.from(held), unfinished, chunk])
    .toString('latin1')
    .split(/\r\n?|\n/);
  return lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
}
