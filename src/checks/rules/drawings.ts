import { parseDocument } from 'htmlparser2';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../content.ts';
import { compare, error, type Problem } from '../problem.ts';
import { explainDrawing, refuseDrawing, type DrawingElement } from './drawing.ts';

/** Where a school keeps its logos and other pictures, from the root of the repository. Everything in it is published. */
const publicFolder = 'public';

/** Drawings that hold more than a drawing, whether a page or the settings name them or not: each has an address. */
export function findDangerousDrawings({ root }: Pick<Content, 'root'>): Problem[] {
  return listDrawings(join(root, publicFolder)).flatMap((name) => {
    const danger = findDanger(readFileSync(join(root, publicFolder, name)));
    const file = `${publicFolder}/${name}`;
    return danger === undefined ? [] : [error({ file, message: refuseDrawing(danger) })];
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

/** Why an SVG should not be published, to follow its name in a sentence. */
export function findDanger(bytes: Buffer): string | undefined {
  return explainDrawing(bytes.toString('utf8'), (svg) => listElements(parseDocument(svg, { xmlMode: true }).children));
}

type Nodes = ReturnType<typeof parseDocument>['children'];

function listElements(nodes: Nodes): DrawingElement[] {
  return nodes.flatMap((node) => [
    ...('attribs' in node ? [{ name: node.name, attributes: Object.entries(node.attribs) }] : []),
    ...('children' in node ? listElements(node.children) : []),
  ]);
}
