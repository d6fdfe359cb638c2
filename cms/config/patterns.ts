/** An unanchored regular expression, and the sentence for a value that it does not match. */
export type Pattern = [source: string, sentence: string];

/**
 * A pattern for Decap, which tests what was typed, where the schema tests it without the space around it: what somebody
 * pasted with a space at its end is no mistake.
 *
 * @param source a regular expression without flags
 */
export function makePattern(source: string, sentence: string): Pattern {
  const parts = /\\.|\[(?:\\.|[^\]])*\]|[\^$]/g;
  const loosened = source.replace(parts, (part) => (part === '^' ? '^\\s*' : part === '$' ? '\\s*$' : part));
  return [loosened, sentence];
}

/** A limit on the length of a text, which Decap knows only as a pattern. An empty text is left to `required`. */
export function makeLengthPattern(min: number, max: number): Pattern {
  const size = min > 1 ? `${min} to ${max}` : `at most ${max}`;
  return makePattern(`^[\\s\\S]{${min},${max}}$`, `Write ${size} characters.`);
}
