/** Words that tell of what somebody found out. */
const found =
  /\b(study|studies|in a survey|surveyed|review of|reviewers|experiments?|researchers|trial|respondents|on average|percent)\b|\d\s?%/i;
/** A share of people, or a year in which something happened. */
const figure = /\b\d[\d,.]* (out )?of (the )?\d[\d,.]*\b|\b(in|since|from|of) (19|20)\d\d\b|\b\d[\d,.]*\s?(%|percent\b)/i;

/**
 * Sentences that state a fact of the world, as far as their words show it: what a study found, a share, a year. What is
 * said in quotation marks is somebody’s example, so are tables, and what stands in braces is the school’s.
 */
export function findClaims(body: string): string[] {
  const text = body
    .replace(/\{\{[^}]*\}\}/g, 'it')
    .replace(/^[>|].*$/gm, '')
    .replace(/“[^”]*”/g, '“…”')
    .replace(/\]\([^)]*\)/g, ']');
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => figure.test(sentence) || (found.test(sentence) && /\d/.test(sentence)));
}
