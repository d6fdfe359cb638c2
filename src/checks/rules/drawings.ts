import { parseDocument } from 'htmlparser2';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../content.ts';
import { compare, error, type Problem } from '../problem.ts';

/** Where a school keeps its logos, from the root of the repository. Everything in it is published. */
const brandFolder = 'public/brand';

/** Drawings among the logos that hold more than a drawing, whether the settings name them or not: each has an address. */
export function findDangerousDrawings({ root }: Pick<Content, 'root'>): Problem[] {
  return listDrawings(join(root, brandFolder)).flatMap((name) => {
    const danger = findDanger(readFileSync(join(root, brandFolder, name)));
    const file = `${brandFolder}/${name}`;
    return danger === undefined
      ? []
      : [error({ file, message: `This drawing ${danger}. Ask for one that is a plain drawing, or use a PNG.` })];
  });
}

function listDrawings(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.svgz?$/i.test(name))
      .map((name) => name.replaceAll('\\', '/'))
      .sort(compare);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}

/**
 * Why an SVG should not be published, to follow its name in a sentence. An SVG is a program as much as a picture: opened
 * by its address, one with a script runs it as a page of this site.
 */
export function findDanger(bytes: Buffer): string | undefined {
  const svg = bytes.toString('utf8');
  // A browser goes by what the file says of its letters, and would read in it what is not looked for here.
  if (/[\0\uFFFD]/.test(svg) || /<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["'])/i.test(svg))
    return 'is not written in UTF-8';
  const elements = listElements(parseDocument(svg, { xmlMode: true }).children);
  const names = elements.map(({ name }) => name.toLowerCase().replace(/^.*:/, ''));
  if (names.some((name) => notDrawn.has(name) || name.startsWith('animate')))
    return 'holds a script, an animation or a piece of a web page';
  const attributes = elements.flatMap(({ attribs }) => Object.entries(attribs));
  if (attributes.some(([name]) => /^(.*:)?on/i.test(name))) return 'holds a script';
  const loads = ([name, value]: [string, string]) =>
    /(?:^|:)(?:href|src)$/i.test(name) && !/^(?:#|data:image\/(?:png|jpeg|webp);)/i.test(value.trim());
  const isOutside =
    attributes.some(loads) ||
    /url\(\s*['"]?(?!#|['"]?#)\s*[^)#]/i.test(svg) ||
    /@import|<!ENTITY|<\?xml-stylesheet/i.test(svg);
  return isOutside ? 'loads something from elsewhere' : undefined;
}

const notDrawn: ReadonlySet<string> = new Set(['script', 'foreignobject', 'iframe', 'handler', 'listener', 'set']);

type Nodes = ReturnType<typeof parseDocument>['children'];

function listElements(nodes: Nodes): { name: string; attribs: Record<string, string> }[] {
  return nodes.flatMap((node) => [
    ...('attribs' in node ? [node] : []),
    ...('children' in node ? listElements(node.children) : []),
  ]);
}
