import type { LogColumn } from '../../../schemas/logs.ts';
import { getColumns, logNames } from '../columns.ts';
import { normalizeWords } from '../words.ts';
import type { LogDraft, SourceDraft } from './draft.ts';
import type { ExportColumn, ExportFile } from './export-file.ts';
import { oneList } from './remarks.ts';

/**
 * Adds to the drafts of one file which of its columns are left out. The reader lets one list do for all logs of a file,
 * so it stands under the first of them; under the others stand only columns of other forms that the reader would take
 * for theirs, because they are called like it.
 */
export function addIgnored({ columns }: ExportFile, drafts: readonly LogDraft[]): SourceDraft[] {
  const inOrder = drafts.toSorted((a, b) => logNames.indexOf(a.log) - logNames.indexOf(b.log));
  const used = new Set(drafts.flatMap((draft) => [...draft.used]));
  const isUnused = (column: ExportColumn) =>
    !used.has(column.header) && !drafts.some((draft) => isOwnText(column, draft));
  const explained = new Set(drafts.flatMap((draft) => draft.remarks.ignore ?? []));
  const remarks = [...(drafts.length > 1 ? [oneList] : []), ...explained];
  return inOrder.map((draft, i) => {
    const isFirst = i === 0;
    const ignore = columns.filter((column) => (isFirst && isUnused(column)) || isMistakable(column, draft));
    return {
      ...draft,
      ignore: ignore.map(({ header }) => header),
      remarks: { ...draft.remarks, ignore: isFirst ? remarks : [] },
    };
  });
}

/** Whether the reader would find a column of this log here by itself, though it is another form’s. */
function isMistakable(column: ExportColumn, draft: LogDraft): boolean {
  const own = findOwn(column, draft);
  if (!own || own.cell.kind === 'text' || draft.used.has(column.header)) return false;
  const described = [...draft.columns, ...draft.constants].map(([ours]) => ours);
  return ![...described, ...draft.checkboxes.map(({ name }) => name)].includes(own.name);
}

/** Whether this is the log’s own column of free text, of which the reader takes nothing but the name. */
function isOwnText(column: ExportColumn, draft: LogDraft): boolean {
  return findOwn(column, draft)?.cell.kind === 'text';
}

/** The column of the log that is called like this one. */
function findOwn({ header, isOfTool }: ExportColumn, { log }: LogDraft): LogColumn | undefined {
  const name = normalizeWords(header);
  return isOfTool ? undefined : getColumns(log).find((column) => column.name === name);
}
