/** What an address asks for. */
export interface AskedTheme {
  /** `''` for all cases. */
  theme: string;
  /** Whether it asks for a theme that no case has: an old link, or a slip. */
  isUnknown: boolean;
}

/**
 * The theme that an address asks for.
 *
 * @param query the part from `?` on
 * @param themes those that cases have
 */
export function readTheme(query: string, themes: readonly string[]): AskedTheme {
  const asked = new URLSearchParams(query).get('theme') ?? '';
  const isKnown = themes.includes(asked);
  return { theme: isKnown ? asked : '', isUnknown: asked !== '' && !isKnown };
}

/** A theme as the query of an address, `''` for all cases. */
export function writeTheme(theme: string): string {
  return theme && `?${new URLSearchParams({ theme })}`;
}
