/** A page of the site as a chapter of a book. */
export interface Chapter {
  /** Where the site has it, from its root: `/sessions/arriving/`. */
  path: string;
  title: string;
  /** A few words beside the title in the contents. */
  note?: string;
}

/** The name by which links in a book find a chapter: `sessions-arriving`. */
export function getChapterId(path: string): string {
  return path.replace(/^\/|\/$/g, '').replaceAll('/', '-');
}

/**
 * The name of a place in a chapter, which may have the same id on several pages of the site. In plain letters only: what
 * reads a PDF does not agree on others.
 */
export function getPlaceId(path: string, id: string): string {
  const plain = id.replace(/[^\w-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}`);
  return `${getChapterId(path)}--${plain}`;
}
