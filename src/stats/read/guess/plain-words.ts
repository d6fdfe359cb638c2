/**
 * A text as its bare words: lower case, without HTML, apostrophes, punctuation and underscores. Headers, questions and
 * answers are compared in this form, since tools and people differ in all of these.
 */
export function toPlainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#39|apos|[lr]squo);/g, '’')
    .replace(/&#?\w+;/g, ' ')
    .replace(/['’‘]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What is left of plain words without some of them in a row; undefined where these do not occur. */
export function removeWords(text: string, words: string): string | undefined {
  const padded = ` ${text} `;
  const at = words === '' ? -1 : padded.indexOf(` ${words} `);
  return at < 0 ? undefined : `${padded.slice(0, at)} ${padded.slice(at + words.length + 1)}`.trim();
}
