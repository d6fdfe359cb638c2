/** What a link may begin with: pages, mail, calls and texts. Everything else is a script, a file in disguise or a program. */
const safeSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'sms']);

/**
 * Whether a browser may follow an address that somebody has written: one on this site, or of a kind that runs nothing. A
 * kind written with signs that browsers overlook, such as a tab within `java\tscript:`, is none of those.
 */
export function isSafeAddress(address: string): boolean {
  const [, scheme] = /^([^/?#:]*):/.exec(address) ?? [];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase());
}
