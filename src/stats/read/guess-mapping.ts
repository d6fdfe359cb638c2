import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { logNames } from './columns.ts';
import { readCsv } from './csv.ts';
import { saveAsCsv, type FileProgress } from './decode.ts';
import { makeRowTest, type RowTest } from './formats.ts';
import { makeCellReader } from './guess/cell-summary.ts';
import { draftSources, type PartSummary, type SourceDraft } from './guess/draft.ts';
import { readExport, type ExportFile } from './guess/export-file.ts';
import { formatMapping, formatSource } from './guess/format-mapping.ts';
import { addIgnored } from './guess/ignored.ts';
import { findParts, type Part } from './guess/parts.ts';
import { describeFormat } from './guess/remarks.ts';
import { makeRowTally } from './guess/row-tally.ts';
import { formatProblems, type Finding } from './problem.ts';
import { todo } from './source.ts';
import { listWords } from './words.ts';

/**
 * Drafts a `mapping.yml` for the exports in a folder, as text, and says in notes what was made of each file. Notes name
 * files and our own columns only; the draft also holds headers, and the words of columns that have few. Files that
 * cannot be read are named in the notes. `isEmpty` where there is nothing to draft from. Throws only where the folder
 * itself cannot be read.
 */
export async function guessMapping(
  folder: string,
  { onProgress = () => undefined }: { onProgress?: FileProgress } = {},
): Promise<{ yaml: string; notes: string[]; isEmpty: boolean }> {
  const names = (await readdir(folder)).sort();
  const guesses: Guess[] = [];
  for (const file of names) {
    if (/^\.(xlsx?|ods|numbers)$/i.test(extname(file)))
      guesses.push({ ...nothing, notes: [`${file}: ${spreadsheet}`] });
    if (/^\.csv$/i.test(extname(file))) guesses.push(await guessFile(folder, file, onProgress));
  }
  const drafts = guesses.flatMap((guess) => guess.drafts);
  return {
    yaml: formatMapping(
      drafts.filter((draft) => !isNeedless(draft, drafts)),
      guesses.flatMap((guess) => guess.remarks),
    ),
    notes: guesses.length === 0 ? [noFiles] : guesses.flatMap((guess) => guess.notes),
    isEmpty: drafts.length === 0,
  };
}

/** What one file comes to. */
interface Guess {
  drafts: SourceDraft[];
  /** For the top of the draft. */
  remarks: string[];
  /** For the person who started the command. */
  notes: string[];
}

const nothing: Guess = { drafts: [], remarks: [], notes: [] };
const noFiles = 'There is no CSV file in this folder.';
const spreadsheet = `this is a spreadsheet. ${saveAsCsv}, and draft again.`;

async function guessFile(folder: string, file: string, onProgress: FileProgress): Promise<Guess> {
  const { found, problems } = await readExport(folder, file);
  if (!found) return { ...nothing, notes: [formatFirst(file, problems)] };
  const parts = findParts(found);
  if (parts.length === 0) {
    const remark = `${file} fits none of the logs: ${listWords(logNames, 'and')}. It is not read.`;
    return { ...nothing, remarks: [remark], notes: [remark] };
  }
  const read = await summarizeParts(folder, found, parts, onProgress);
  const drafted = parts.flatMap((part, i) => {
    const summary = read.summaries[i];
    return summary ? draftSources(found, part, summary) : [];
  });
  const drafts = addIgnored(found, drafted);
  const notes = [
    describeDrafts(found, drafts),
    ...(read.problems.length > 0 ? [formatFirst(file, read.problems)] : []),
  ];
  const isOurs = drafts.every(isOurTable);
  return { drafts, remarks: isOurs ? [`${file} already has our columns and needs no lines here.`] : [], notes };
}

/** Reads a whole file once, and keeps of its rows only what the drafts must know. */
async function summarizeParts(
  folder: string,
  { file, format, columns }: ExportFile,
  parts: readonly Part[],
  onProgress: FileProgress,
): Promise<{ summaries: PartSummary[]; problems: Finding[] }> {
  const readers = parts.map((part) => ({
    tally: makeRowTally(part, columns),
    cells: [...part.matches, ...(part.key ? [part.key] : [])]
      .filter(({ question }) => question.boxes.length === 0)
      .map(({ column, question }) => ({ name: column.name, at: question.index, ...makeCellReader(column, format) })),
  }));
  const problems: Finding[] = [];
  let test: RowTest = () => 'keep';
  let rows = 0;
  await readCsv(join(folder, file), {
    header: (names) => {
      test = makeRowTest(format, names);
      return true;
    },
    row: (row) => {
      rows += 1;
      const isHead = format === 'qualtrics' && rows <= 2;
      if (isHead || test(row) !== 'keep') return true;
      for (const { tally, cells } of readers) {
        tally.add(row);
        for (const { at, add } of cells) add(row[at] ?? '');
      }
      return true;
    },
    problem: (finding) => problems.push(finding),
    progress: (read, total) => {
      onProgress(file, read, total);
    },
  });
  const summaries = readers.map(({ tally, cells }) => ({
    rows: tally.summarize(),
    cells: new Map(cells.map(({ name, summarize }) => [name, summarize()])),
  }));
  return { summaries, problems };
}

function formatFirst(file: string, problems: readonly Finding[]): string {
  return formatProblems({ kept: problems.slice(0, 1).map((finding) => ({ file, ...finding })), more: 0 });
}

function describeDrafts(exported: ExportFile, drafts: readonly SourceDraft[]): string {
  const logs = [...new Set(drafts.map(({ log }) => log))];
  const places = drafts.flatMap(findTodos).length;
  const mend = places === 0 ? '' : ` TODO stands in ${places} ${places === 1 ? 'line' : 'lines'}.`;
  return `${exported.file}: ${describeFormat(exported)}, drafted under ${listWords(logs, 'and')}.${mend}`;
}

/** The lines of a draft in which somebody is asked for something. */
function findTodos(draft: SourceDraft): string[] {
  return formatSource(draft).filter((line) => line.includes(todo));
}

/** A log as we would have written it needs no mapping, unless other files hold rows of it too. */
function isNeedless(draft: SourceDraft, drafts: readonly SourceDraft[]): boolean {
  return isOurTable(draft) && drafts.filter(({ log }) => log === draft.log).length === 1;
}

function isOurTable(draft: SourceDraft): boolean {
  const { log, file, format, orders, columns, constants, checkboxes, values, ignore, between } = draft;
  const isPlain = [orders, columns, constants, checkboxes, values, ignore].every((list) => list.length === 0);
  return (
    file === `${log}.csv` && format === 'plain' && isPlain && between === undefined && findTodos(draft).length === 0
  );
}
