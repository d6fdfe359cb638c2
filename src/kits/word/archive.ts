import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest day that a zip file can name. Zip files hold the time of a wall clock, so this is the same everywhere. */
const noDay = new Date(1980, 0, 1);

/**
 * A Word file without the time of its making and without the random names of its links, so that the same text gives the
 * same bytes.
 */
export function fixArchive(bytes: Uint8Array): Uint8Array {
  const names = new Map<string, string>();
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(path)) return [path, part];
    return [path, strToU8(nameInOrder(writeBoxes(dropDates(strFromU8(part))), names))];
  });
  return zipSync(Object.fromEntries(parts) satisfies Zippable, { mtime: noDay, level: 9 });
}

/** Both are optional; Word shows none then. */
function dropDates(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

/** The box of a task as a letter, as Word itself writes it: what does not know Word’s symbols shows it, too. */
function writeBoxes(xml: string): string {
  return xml.replace(
    /<w:sym w:char="([0-9A-F]{4})" w:font="([^"]+)"\/>/g,
    (_, code: string, font: string) =>
      `<w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:hint="eastAsia"/></w:rPr>` +
      `<w:t>${String.fromCharCode(Number.parseInt(code, 16))}</w:t>`,
  );
}

/** Random names are 21 signs long; each becomes a number, the same in every part. */
function nameInOrder(xml: string, names: Map<string, string>): string {
  return xml.replace(/\b(Id|r:id)="(rId)?([\w-]{21})"/g, (_, attribute: string, prefix = '', random: string) => {
    const known = names.get(random) ?? `link${names.size + 1}`;
    names.set(random, known);
    return `${attribute}="${String(prefix)}${known}"`;
  });
}
