import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { findDanger } from '../checks/rules/drawings.ts';

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
  const danger = ending === 'svg' ? findDanger(bytes) : undefined;
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
