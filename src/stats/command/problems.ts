import type { LogReport } from '../read/folder.ts';
import { formatProblems } from '../read/problem.ts';
import { mappingFile } from '../read/source.ts';

/** What keeps the logs from being used, for the person who can mend it: what is wrong, and how to read that. */
export function formatLogProblems({ problems, hasMapping }: Pick<LogReport, 'problems' | 'hasMapping'>): string {
  const text = formatProblems(problems);
  const cell = problems.kept.find(({ line, column }) => line !== undefined && column !== undefined);
  const isMappingAdvised = !hasMapping && problems.kept.some(({ fix }) => fix.includes(mappingFile));
  const isMappingMisnamed = problems.kept.some(({ file }) => file === mappingFile);
  return [
    text,
    '',
    'Nothing was written. Mend these and start again.',
    ...(cell ? [explainPlace(cell)] : []),
    ...(isMappingAdvised && !isMappingMisnamed ? [aboutMapping] : []),
  ].join('\n');
}

function explainPlace({ file, line, column }: LogReport['problems']['kept'][number]): string {
  return `${file}:${line ?? ''}:${column ?? ''} is line ${line ?? ''} of ${file} and in it cell ${column ?? ''}. Line 1 holds the names of the columns.`;
}

const aboutMapping = `${mappingFile} is a file that you put beside the logs. To have one drafted, add --guess-mapping to the command.`;
