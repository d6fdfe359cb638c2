/** What a file is, by the end of its name; for all that a build writes. Texts are in UTF-8. */
export const contentTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webp: 'image/webp',
  xml: 'application/xml',
  zip: 'application/zip',
  // The search: packed already, and unpacked by its own script.
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** Files that are not what the end of their name says, from the root of the site. */
export const fileTypes: Readonly<Record<string, string>> = {
  '/handbook/feed.xml': 'application/atom+xml',
};

/** Types that are text, sorted: those get a character set, and are worth packing. */
export function listTextTypes(): string[] {
  const types = new Set([...Object.values(contentTypes), ...Object.values(fileTypes)]);
  return [...types].filter(isText).sort();
}

/** A type as it is sent: texts say that they are in UTF-8. */
export function withCharset(type: string): string {
  return isText(type) ? `${type}; charset=utf-8` : type;
}

function isText(type: string): boolean {
  return /^text\/|(json|[/+]xml)$/.test(type);
}
