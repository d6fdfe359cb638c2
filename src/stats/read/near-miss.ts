import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { saveAsCsv } from './decode.ts';
import type { Refusal } from './problem.ts';
import { mappingFile } from './source.ts';

/**
 * Whether something of this name is in a folder; where nothing is, the file that may be meant, if there is one. That is
 * none of `others`: the files that the mapping names.
 */
export async function lookFor(
  folder: string,
  file: string,
  others: readonly string[] = [],
): Promise<{ isThere: boolean; nearMiss?: Refusal }> {
  // Asked of the disk, and not of its list: to some, names that differ in case only are the same.
  if (await lstat(join(folder, file)).catch(() => undefined)) return { isThere: true };
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.flatMap((entry) => (entry.isFile() && !others.includes(entry.name) ? [entry.name] : []));
  const nearMiss = explainNearMiss(file, names.sort());
  return { isThere: false, ...(nearMiss && { nearMiss }) };
}

/**
 * What to say where a file is missing and another has nearly its name: the same but for case, the ending, or the number
 * of a download. No other name is ever repeated, since a file may be called after somebody.
 */
export function explainNearMiss(wanted: string, names: readonly string[]): Refusal | undefined {
  const endings = wanted === mappingFile ? mappingEndings : tableEndings;
  const stem = getStem(wanted, endings);
  const near = names.filter((name) => getStem(name, endings) === stem);
  const found = near.find((name) => !spreadsheet.test(name)) ?? near[0];
  if (found === undefined) return undefined;
  const what = wanted === mappingFile ? 'A mapping must have this name' : 'There is no file of this name in the folder';
  return {
    rule: `${what}, but there is ${found}.`,
    fix: `${explainRenaming(found, wanted)} If it is something else, move it out of the folder.`,
  };
}

function explainRenaming(found: string, wanted: string): string {
  if (spreadsheet.test(found)) return `${saveAsCsv}, and call the file ${wanted}.`;
  const isHidden = found.toLowerCase().startsWith(`${wanted.toLowerCase()}.`);
  return `Rename it to ${wanted}.${isHidden ? ' The computer may hide the end of the name: let it show file extensions.' : ''}`;
}

const spreadsheet = /\.(xlsx?|xlsm|ods|numbers)$/i;
const tableEndings = /\.(csv|tsv|txt|xlsx?|xlsm|ods|numbers)$/;
const mappingEndings = /\.(ya?ml|json|txt)$/;
/** What a browser adds when there is a file of the name already. */
const downloadNumber = /\(\d{1,2}\)$/;

/** A name in lower case without its endings: `groups` of `Groups.csv.csv` and `groups (1).csv`. */
function getStem(name: string, endings: RegExp): string {
  const shorter = name.toLowerCase().trim().replace(endings, '').replace(downloadNumber, '').trim();
  return shorter === name ? name : getStem(shorter, endings);
}
