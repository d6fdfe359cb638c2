import { homedir } from 'node:os';
import { resolve } from 'node:path';

/** The path that somebody means: `~` is their home, pasted ones have quotation marks, and no shell is there to say so. */
export function resolveTyped(path: string): string {
  return resolve(
    path
      .trim()
      .replace(/^(['"])(.*)\1$/, '$2')
      .replace(/^~(?=$|[/\\])/, homedir()),
  );
}
