import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { normalizeInput } from '../schemas/normalize.ts';
import { programSchema, type Program } from '../schemas/program.ts';

export const programFile = 'content/program.yml';

/** The settings of the school at `root`. Throws on bad input: `npm run check` says what is wrong in plain words. */
export function readProgram(root: string): Program {
  return parseProgram(readFileSync(join(root, programFile), 'utf8'));
}

export function parseProgram(source: string): Program {
  return programSchema.parse(normalizeInput(parse(source)));
}
