/**
 * Makes what a person or a form leaves in a file the same as what they mean, before any schema looks at it:
 * empty values (`""`, `null`, `[]`) count as absent, text loses the space around it and the signs that nobody can see, and a day
 * that YAML read as a date is `YYYY-MM-DD` text again.
 */
export function normalizeInput(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return dropControlSigns(value).trim();
  if (Array.isArray(value)) return value.map(normalizeInput).filter((item) => !isBlank(item));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, child]) => [key, normalizeInput(child)] as const);
    return Object.fromEntries(entries.filter(([, child]) => !isBlank(child)));
  }
  return value;
}

/**
 * A text in which every line ends in the same way, without control characters: they mean nothing in a text, and what reads
 * calendars, contact cards or feeds may take some of them for the end of a line.
 */
export function dropControlSigns(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
}

/** Where in the file a field stands whose path was found after `normalizeInput`: the blank items of lists count again. */
export function findWrittenPath(raw: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  const [key, ...rest] = path;
  if (key === undefined || typeof raw !== 'object' || raw === null) return [...path];
  const kept = Array.isArray(raw) ? [...raw.keys()].filter((i) => !isBlank(normalizeInput(raw[i]))) : [];
  const written = kept[Number(key)] ?? key;
  return [written, ...findWrittenPath((raw as Record<PropertyKey, unknown>)[written], rest)];
}

/** An object of which nothing is left is as good as none: a form keeps `contact: { email: "" }` when it is cleared. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
