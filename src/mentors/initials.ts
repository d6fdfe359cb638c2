/** The first letters of the first and last part of a name, for a portrait that is not there. */
export function getInitials(name: string): string {
  const parts = name.normalize('NFC').split(/\s+/).filter(Boolean);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends
    .map((part) => Array.from(part ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
