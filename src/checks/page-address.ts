/** Where the page of a content file is on the site, from its root: `content/handouts/week-grid.md` is `/sessions/handouts/week-grid/`. */
export function getPageAddress(file: string): string {
  const path = file.replace(/^content\/(pages\/)?|\.md$/g, '');
  return `/${path.replace(/^handouts\//, 'sessions/handouts/')}/`;
}

/** The content file that makes the page at an address, if one does. */
export function getPageFile(address: string): string {
  const path = address.replace(/^\/|\/$/g, '');
  if (path.startsWith('sessions/handouts/')) return `content/${path.slice('sessions/'.length)}.md`;
  // A guide also makes the pages below its own.
  const name = path.replace(/^(sessions\/[^/]+)\/(brief|run)$/, '$1');
  return /^(handbook|sessions|mentors)\/./.test(name) ? `content/${name}.md` : `content/pages/${name}.md`;
}
