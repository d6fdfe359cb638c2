/** Where a browser keeps what is ticked off in a guide. */
export const getChecklistKey = (slug: string) => `medmentors:checklist:${slug}`;

/**
 * The ticked things among those a guide names, from what a browser kept. They are kept by their words, so that a line
 * that was edited is open again, and one that moved stays ticked.
 */
export function parseTicked(text: string | null, things: readonly string[]): string[] {
  const kept = parse(text);
  const ticked = new Set(Array.isArray(kept) ? kept : []);
  return [...new Set(things)].filter((thing) => ticked.has(thing));
}

/** What is ticked after one thing was ticked or unticked. */
export function tick(ticked: readonly string[], thing: string, isTicked: boolean): string[] {
  const others = ticked.filter((other) => other !== thing);
  return isTicked ? [...others, thing] : others;
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}
