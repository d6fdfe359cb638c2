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

/** An object of which nothing is left is as good as none: a form keeps `contact: { email: "" }` when it is cleared. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
