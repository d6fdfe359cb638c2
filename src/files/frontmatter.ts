/** A file of Markdown in its two parts. */
export interface FrontmatterParts {
  /** The fields. */
  yaml: string;
  /** The text under them. */
  body: string;
}

/** Takes a file apart that begins with YAML between two lines of `---`; nothing where it does not. */
export function splitFrontmatter(text: string): FrontmatterParts | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
  return match ? { yaml: match[1] ?? '', body: text.slice(match[0].length) } : undefined;
}
