import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import type { LogName } from '../../../../src/schemas/logs.ts';
import { guessMapping } from '../../../../src/stats/read/guess-mapping.ts';
import type { LogFiles } from '../read-files.ts';

/** One source of a drafted mapping. */
export interface Source {
  file?: string;
  format?: string;
  dates?: string;
  columns?: Record<string, string>;
  constants?: Record<string, string>;
  checkboxes?: Record<string, Record<string, string>>;
  values?: Record<string, Record<string, unknown>>;
  between_choices?: string;
  only?: Record<string, string>;
  ignore?: string[];
}

export interface Guess {
  yaml: string;
  notes: string;
  /** What the draft says, where each log has one source. */
  mapping: Partial<Record<LogName, Source>>;
}

/** A folder of its own for a test, with these files. */
export function makeExports(files: LogFiles = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** What is drafted for these files. */
export async function guess(files: LogFiles): Promise<Guess> {
  const { yaml, notes } = await guessMapping(makeExports(files));
  return { yaml, notes: notes.join('\n'), mapping: (parse(yaml) as Guess['mapping'] | null) ?? {} };
}
