import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file at once, with the folders that it needs.
 *
 * @returns false, with nothing written, where something has that name already
 */
export function writeNewFile(file: string, content: string): boolean {
  const folder = dirname(file);
  // Asking is quicker than making again what is there.
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}
