/** A stretch of text that is either what was searched for or what stands around it. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/**
 * The words of an excerpt of Pagefind’s, which is HTML with no elements but `mark`: every other `<` and `>` is escaped in
 * it, and nothing else. It never becomes HTML again.
 */
export function readExcerpt(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      isMarked: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** The words that excerpts of a page mark, as `markWords` compares them. */
export function listMarked(excerpts: readonly string[]): ReadonlySet<string> {
  const pieces = excerpts.flatMap(readExcerpt).filter(({ isMarked }) => isMarked);
  return new Set(pieces.map(({ text }) => toBareWord(text)));
}

/** A text in which the given words are marked. */
export function markWords(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\s+)/)) {
    const isMarked = part.trim() !== '' && words.has(toBareWord(part));
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.text += part;
    else if (part) pieces.push({ text: part, isMarked });
  }
  return pieces;
}

/** A word without marks, signs around it and capital letters. */
export function toBareWord(word: string): string {
  return word
    .replace(/<\/?mark>/g, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
