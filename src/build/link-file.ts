import { copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';

/**
 * Gives a file of the last site a second name, so that it takes no room and no time; a copy where a disk knows no second
 * names. Leaves what already has the name, and does nothing where the file is gone: another build may have put its site
 * there in the meantime.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    if (existsSync(to)) return;
    try {
      copyFileSync(from, to);
    } catch {
      rmSync(to, { force: true });
    }
  }
}
