import { readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import sharp from 'sharp';

/** A logo that may be published. */
export interface Logo {
  /** Of its file name, by what the file really is. */
  ending: 'svg' | 'png' | 'jpg' | 'webp';
  bytes: Uint8Array;
}

/** Every page loads it before anything else. */
const maxBytes = 200_000;

const endings = { svg: 'svg', png: 'png', jpeg: 'jpg', webp: 'webp' } as const;

/**
 * The logo in a file, or what is wrong with it in words for whoever named it. An SVG is a program as much as a picture:
 * one that runs scripts or loads something from elsewhere is refused.
 */
export async function readLogo(path: string): Promise<Logo | { problem: string }> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    const isFolder = cause instanceof Error && 'code' in cause && cause.code === 'EISDIR';
    return { problem: isFolder ? `${path} is a folder. Name the file in it.` : `There is no file ${path}.` };
  }
  const format = await findFormat(bytes);
  if (format === undefined || !(format in endings))
    return { problem: `${path} is not a picture that browsers show as a logo. Give an SVG, PNG, JPEG or WebP.` };
  if (bytes.length > maxBytes)
    return {
      problem: `${path} has ${Math.ceil(bytes.length / 1000)} kB, and every page would load it. Give one of at most ${maxBytes / 1000} kB; an SVG is best.`,
    };
  const ending = endings[format as keyof typeof endings];
  const danger = ending === 'svg' ? findDanger(bytes.toString('utf8')) : undefined;
  return danger === undefined
    ? { ending, bytes }
    : { problem: `${path} ${danger}. Ask for one that is a plain drawing, or give a PNG.` };
}

/** By the bytes, whatever the name says. */
async function findFormat(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await sharp(bytes).metadata()).format;
  } catch {
    return undefined;
  }
}

function findDanger(svg: string): string | undefined {
  const elements: { name: string; attribs: Record<string, string> }[] = [];
  const visit = (nodes: ReturnType<typeof parseDocument>['children']) => {
    for (const node of nodes) {
      if ('attribs' in node) elements.push(node);
      if ('children' in node) visit(node.children);
    }
  };
  visit(parseDocument(svg, { xmlMode: true }).children);
  const names = elements.map(({ name }) => name.toLowerCase().replace(/^.*:/, ''));
  if (names.some((name) => ['script', 'foreignobject', 'iframe', 'handler', 'set', 'animate'].includes(name)))
    return 'holds a script, an animation or a piece of a web page';
  const attributes = elements.flatMap(({ attribs }) => Object.entries(attribs));
  if (attributes.some(([name]) => /^on/i.test(name))) return 'holds a script';
  const loads = ([name, value]: [string, string]) =>
    /(?:^|:)(?:href|src)$/i.test(name) && !/^(?:#|data:image\/(?:png|jpeg|webp);)/i.test(value.trim());
  const isOutside =
    attributes.some(loads) || /url\(\s*['"]?(?!#|['"]?#)\s*[^)#]/i.test(svg) || /@import|<!ENTITY/i.test(svg);
  return isOutside ? 'loads something from elsewhere' : undefined;
}
