/**
 * Makes what a person or a form leaves in a file the same as what they mean, before any schema looks at it:
 * empty values (`""`, `null`, `[]`) count as absent, text loses the space around it, and a day that YAML read as a
 * date is `YYYY-MM-DD` text again.
 */
export function normalizeInput(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(normalizeInput).filter((item) => !isBlank(item));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, child]) => [key, normalizeInput(child)] as const);
    return Object.fromEntries(entries.filter(([, child]) => !isBlank(child)));
  }
  return value;
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
