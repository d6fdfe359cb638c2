import { readContent } from '../../checks/content.ts';
import { formatReport } from '../../checks/report.ts';
import { programFile } from '../../program/read.ts';
import type { Program } from '../../schemas/program.ts';
import type { Statistics } from '../../schemas/statistics.ts';
import { statisticsFolder } from '../publish/file.ts';

/** What a school has set and published so far. */
export interface Settings {
  program: Program;
  published: readonly Statistics[];
}

/**
 * Reads the settings and the published files of the school at `root`. Where they have mistakes, such as a smallest count
 * below the lowest, it answers with the report of `npm run check` about them instead.
 */
export function readSettings(root: string): Settings | { problem: string } {
  const { content, problems } = readContent(root);
  const own = problems.filter(
    ({ level, file }) => level === 'error' && (file === programFile || file.startsWith(`${statisticsFolder}/`)),
  );
  if (!content.program || own.length > 0) return { problem: formatReport(own) };
  return { program: content.program.data, published: content.statistics.map(({ data }) => data) };
}
