import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** The parts of a Word file that are XML, by path. */
export function readParts(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return Object.fromEntries(files.map(([path, part]) => [path, strFromU8(part)]));
}

/** Tags of an XML file that are not closed where they should be, and ampersands that stand for nothing. */
export function listStrayTags(xml: string): string[] {
  const stray: string[] = [];
  const parser = new Parser(
    {
      onclosetag(name, isImplied) {
        // One that closes itself is implied as well; it has been taken out below.
        if (isImplied) stray.push(name);
      },
    },
    { xmlMode: true, recognizeSelfClosing: false },
  );
  parser.end(xml.replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>'));
  return [...stray, ...(xml.match(/&(?!(amp|lt|gt|quot|apos|#\d+);)/g) ?? [])];
}
