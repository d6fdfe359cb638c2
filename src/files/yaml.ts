import { isMap, isScalar, parseDocument, type Document, type YAMLMap } from 'yaml';

/**
 * A YAML file after `edit`, with its comments and the order of its keys. A file that `edit` leaves alone, or that cannot
 * be read (the checks say why), comes back byte for byte.
 */
export function editYaml(text: string, edit: (document: Document) => void): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return text;
  const before = print(document);
  edit(document);
  const after = print(document);
  return after === before ? text : after;
}

/** The same for the fields at the top of a Markdown file; the text under them stays byte for byte. */
export function editFields(text: string, edit: (document: Document) => void): string {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)(---[ \t]*(?:\r?\n|$))/.exec(text);
  if (!match) return text;
  const [whole, open = '', yaml = '', close = ''] = match;
  return `${open}${editYaml(yaml, edit)}${close}${text.slice(whole.length)}`;
}

/** Adds a key above all others of a group. What was said above the first one stays above it. */
export function putFirst(document: Document, group: YAMLMap, key: string, value: unknown): void {
  const first = group.items[0]?.key;
  if (isScalar(first) && group.commentBefore) {
    first.commentBefore = group.commentBefore;
    group.commentBefore = null;
  }
  group.items.unshift(document.createPair(key, value));
}

/** As the editor writes files. */
function print(document: Document): string {
  return document.toString({ lineWidth: 80 });
}
