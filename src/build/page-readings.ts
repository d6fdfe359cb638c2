import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPage, type BuiltPage } from '../checks/built-pages.ts';

/** What stands in pages, so that none is read twice: reading takes ten times as long as recognizing. */
export interface PageReadings {
  read: (html: string) => BuiltPage;
  /** Takes note of a page that has been read otherwise. */
  add: (html: string, reading: BuiltPage) => void;
  /** Leaves for the next build what this one has asked for. */
  save: () => void;
}

/** Changes whenever the way of reading does. */
const version = hash(readFileSync(join(import.meta.dirname, '..', 'checks', 'built-pages.ts'), 'utf8'));

/** With what the last build at `root` has left. A file that is no use is left aside. */
export function openPageReadings(root: string): PageReadings {
  const file = join(root, '.cache', 'page-readings.json');
  const before = readBefore(file);
  const used = new Map<string, BuiltPage>();
  return {
    read(html) {
      const key = hash(html);
      const reading = used.get(key) ?? before.get(key) ?? readPage(html);
      used.set(key, reading);
      return reading;
    },
    add(html, reading) {
      used.set(hash(html), reading);
    },
    save() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ version, readings: [...used] }, writeSet));
    },
  };
}

function readBefore(file: string): ReadonlyMap<string, BuiltPage> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { version: string; readings: [string, StoredPage][] };
    if (kept.version !== version) return new Map();
    return new Map(kept.readings.map(([key, page]) => [key, { ...page, ids: new Set(page.ids) }]));
  } catch {
    return new Map();
  }
}

type StoredPage = Omit<BuiltPage, 'ids'> & { ids: string[] };

function writeSet(_key: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
