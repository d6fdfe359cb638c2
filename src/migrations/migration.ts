/** The texts in `content/`, by path from the root of the repository, with forward slashes. */
export type Texts = ReadonlyMap<string, string>;

/**
 * What a version asks of a school’s content: `src/migrations/<version>.ts` exports one as `migration`. Only the content
 * is passed in, so that the same content gives the same result, and a second run finds nothing to do.
 */
export interface Migration {
  /** What changes and why, in one sentence for the person who updates. */
  why: string;
  /**
   * @param others names of the files in `content/` that are not text, such as portraits
   * @returns the files that change; `undefined` takes one away. What is not named stays byte for byte
   */
  migrate: (texts: Texts, others: readonly string[]) => Map<string, string | undefined>;
}
