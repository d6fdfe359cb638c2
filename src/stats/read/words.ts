/** Words as they are compared: in lower case, with single spaces, whatever kind of space or line break stood there. */
export function normalizeWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** “a, b or c”. */
export function listWords(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
