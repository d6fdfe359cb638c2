/** Folders of `content/` whose pages lie below those of another one. */
const moved = { handouts: 'sessions/handouts', cases: 'handbook/cases' } as const;

/** Where the page of a content file is on the site, from its root: `content/handouts/week-grid.md` is `/sessions/handouts/week-grid/`. */
export function getPageAddress(file: string): string {
  const path = file.replace(/^content\/(pages\/)?|\.md$/g, '');
  const [folder, place] = Object.entries(moved).find(([folder]) => path.startsWith(`${folder}/`)) ?? [];
  return folder === undefined ? `/${path}/` : `/${place}${path.slice(folder.length)}/`;
}

/** The content file that makes the page at an address, if one does. */
export function getPageFile(address: string): string {
  const path = address.replace(/^\/|\/$/g, '');
  const [folder, place] = Object.entries(moved).find(([, place]) => path.startsWith(`${place}/`)) ?? [];
  if (folder !== undefined) return `content/${folder}${path.slice(place?.length)}.md`;
  // A guide also makes the pages below its own.
  const name = path.replace(/^(sessions\/[^/]+)\/(brief|run)$/, '$1');
  return /^(handbook|kits|sessions|mentors)\/./.test(name) ? `content/${name}.md` : `content/pages/${name}.md`;
}
