/**
 * An address on this site (`/sessions/arriving/`) as a browser needs it where the site lives under a base path
 * (`/repository/sessions/arriving/`). Addresses on other hosts stay as they are.
 */
export function withBase(path: string, base: string): string {
  return path.startsWith('/') && !path.startsWith('//') ? base.replace(/\/$/, '') + path : path;
}
