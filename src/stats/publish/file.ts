import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statistics } from '../../schemas/statistics.ts';

export const statisticsFolder = 'content/stats';

/** Writes the file of a year: whole, or not at all. */
export function writePublished(root: string, statistics: Statistics): string {
  const file = `${statisticsFolder}/${statistics.year}.json`;
  mkdirSync(join(root, statisticsFolder), { recursive: true });
  const draft = join(root, statisticsFolder, `.${statistics.year}.draft`);
  writeFileSync(draft, formatStatistics(statistics));
  renameSync(draft, join(root, file));
  return file;
}

/** One row a line, so that a person can read a change and git shows it row by row. */
export function formatStatistics({ tables, ...head }: Statistics): string {
  const start = JSON.stringify(head, undefined, 2).replace(/\n\}$/, '');
  const lists = Object.entries(tables).map(([name, rows]) => {
    const lines = rows.map((row) => `      ${JSON.stringify(row)}`);
    return `    ${JSON.stringify(name)}: [${lines.length > 0 ? `\n${lines.join(',\n')}\n    ` : ''}]`;
  });
  return `${start},\n  "tables": {\n${lists.join(',\n')}\n  }\n}\n`;
}
