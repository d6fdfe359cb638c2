import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatCsvLine } from '../published/format-csv.ts';
import { logColumns, type LogName } from '../schemas/logs.ts';
import { findFolderObstacle } from '../stats/command/private-folder.ts';

const names = Object.keys(logColumns) as LogName[];

/** Why empty logs must not be written into a folder, which need not be there yet; `undefined` where all is well. */
export function findLogsObstacle(folder: string, root: string): string | undefined {
  const obstacle = findFolderObstacle(findExisting(folder), root);
  if (obstacle !== undefined) return obstacle;
  const taken = names.find((name) => existsSync(join(folder, `${name}.csv`)));
  return taken && `There is a ${taken}.csv in ${folder} already. Name a new folder for the new year.`;
}

/** Writes the logs of a year with their headings and nothing else. Never over a file that is there. */
export function writeLogs(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names)
    writeFileSync(join(folder, `${name}.csv`), formatCsvLine(logColumns[name].map((column) => column.name)), {
      flag: 'wx',
    });
}

/** The folder itself, or the nearest above it that is there. */
function findExisting(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const above = dirname(folder);
  return above === folder ? folder : findExisting(above);
}
