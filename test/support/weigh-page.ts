import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listPageFiles } from '../../src/build/page-files.ts';
import { readPage } from '../../src/checks/built-pages.ts';

export interface PageWeight {
  /** Bytes after `gzip -9`. */
  html: number;
  /** With every file. */
  total: number;
  /** What is fetched with the page, by path from the root of the site, the heaviest first. */
  files: Part[];
  /** What the page itself is made of, the heaviest first. They share words, so that they add up to more than the page. */
  parts: Part[];
}

interface Part {
  name: string;
  bytes: number;
}

/** How many there are, and how large, is up to those who are on them. */
export function isPhotograph(path: string): boolean {
  return /\.(avif|webp|jpe?g|png)$/.test(path);
}

/** @param path a page of a built site as a browser asks for it, `/mentors/` */
export async function weighPage(folder: string, base: string, path: string): Promise<PageWeight> {
  const page = path.replace(/\/$/, '/index.html');
  const html = readFileSync(join(folder, page), 'utf8');
  const site = { folder, files: [], pages: new Map([[page, readPage(html)]]) };
  const paths = (await listPageFiles(site, base, [page], { isWhole: false })).filter((file) => !isPhotograph(file));
  const files = byWeight(paths.map((name) => ({ name, bytes: zip(readFileSync(join(folder, name))) })));
  const bytes = zip(html);
  return { html: bytes, total: files.reduce((sum, file) => sum + file.bytes, bytes), files, parts: listParts(html) };
}

/** The heaviest, in words. */
export function nameHeaviest(parts: readonly Part[]): string {
  return parts
    .slice(0, 5)
    .map(({ name, bytes }) => `${name} ${bytes}`)
    .join(', ');
}

function listParts(html: string): Part[] {
  const kinds = { head: 'head', header: 'header', main: 'main', footer: 'footer', drawings: 'svg', scripts: 'script' };
  const parts = Object.entries(kinds).map(([name, tag]) => {
    const found = html.match(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs')) ?? [];
    return { name, bytes: zip(found.join('')) };
  });
  return byWeight(parts);
}

function byWeight(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => b.bytes - a.bytes);
}

function zip(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}
