import type { Source } from '../checks/source.ts';
import { getLabel } from '../schemas/lookup.ts';
import { programSchema, type Program } from '../schemas/program.ts';
import type { Place } from './finding.ts';

/** Where a setting stands, for whoever mends it in the form or in the file. */
export function getPlace({ file, lineOf }: Source<Program>, path: readonly (string | number)[]): Place {
  return { file, line: lineOf(path), label: getLabel(programSchema, path) };
}
