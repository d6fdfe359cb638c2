import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * Changes of single values in YAML, with every other byte as it was: folds, comments and quotes that another program wrote
 * stay, so that a commit shows what was meant and nothing else.
 */

/** The YAML with another value at a path that has one; without one there, the text as it is. */
export function replaceValue(yaml: string, path: readonly string[], value: string | number | boolean): string {
  const node = parseDocument(yaml).getIn(path, true);
  if (!isScalar(node) || !node.range) return yaml;
  const [start, end] = node.range;
  return `${yaml.slice(0, start)}${value}${yaml.slice(end)}`;
}

/** The same for a field at the top of a Markdown file; it comes last where it is not there yet. */
export function setField(text: string, key: string, value: string | boolean): string {
  return editTop(text, (yaml, newline) => {
    const isThere = parseDocument(yaml).has(key);
    return isThere ? replaceValue(yaml, [key], value) : `${yaml}${key}: ${value}${newline}`;
  });
}

/** The Markdown file without a field of one line. */
export function dropField(text: string, key: string): string {
  return editTop(text, (yaml) => {
    const { contents } = parseDocument(yaml);
    const pair = isMap(contents) && contents.items.find((item) => isScalar(item.key) && item.key.value === key);
    const start = pair && isScalar(pair.key) ? pair.key.range[0] : undefined;
    if (start === undefined) return yaml;
    return `${yaml.slice(0, start)}${yaml.slice(yaml.indexOf('\n', start) + 1)}`;
  });
}

/** What stands between the two lines of `---`; each line of it ends in a line break. */
function editTop(text: string, edit: (yaml: string, newline: string) => string): string {
  const match = /^(\uFEFF?---[ \t]*(\r?\n))([\s\S]*?\r?\n)(?=---[ \t]*(?:\r?\n|$))/.exec(text);
  if (!match) return text;
  const [whole, open = '', newline = '\n', yaml = ''] = match;
  return `${open}${edit(yaml, newline)}${text.slice(whole.length)}`;
}
