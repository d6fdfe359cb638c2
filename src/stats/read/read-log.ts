import type { LogName } from '../../schemas/logs.ts';
import type { FileProgress } from './decode.ts';
import type { Log, ReadContext } from './log.ts';
import type { Finding, LogProblem, Refusal } from './problem.ts';
import { readRows, type Dated, type ParsedRow } from './rows.ts';
import { makeSeen, type Place, type Seen } from './seen.ts';
import type { LogSource } from './source.ts';
import { findYearMistake } from './when.ts';

interface LogJob<Item> {
  folder: string;
  sources: readonly LogSource[];
  context: ReadContext;
  deliver: (item: Item) => void;
  problem: (problem: LogProblem) => void;
  warn: (warning: LogProblem) => void;
  progress: FileProgress;
}

/** Reads one log from all its files, delivers what its rows say, and answers how many rows those were. */
export async function readLog<Name extends LogName, Item>(log: Log<Name, Item>, job: LogJob<Item>): Promise<number> {
  const { folder, sources, context } = job;
  const judge = makeJudge(log, job, await findLatest(log, job));
  let delivered = 0;
  for (const [index, source] of sources.entries()) {
    const notes = new Set<Note>();
    const hasRows = await readRows<Name>(
      { folder, source, log, today: context.today },
      {
        row: (row) => {
          const verdict = judge(row, index);
          if ('item' in verdict) {
            job.deliver(verdict.item);
            delivered += 1;
          } else if ('note' in verdict) notes.add(verdict.note);
          else for (const finding of verdict.findings) job.problem({ file: source.file, ...finding });
        },
        problem: job.problem,
        progress: (bytesRead, bytesTotal) => {
          job.progress(source.file, bytesRead, bytesTotal);
        },
      },
    );
    if (hasRows === false) notes.add('empty');
    for (const note of notes) job.warn({ file: source.file, ...noteWords[note] });
  }
  return delivered;
}

/** Why rows were left out. How many is not told: that could be one person. */
type Note = keyof typeof noteWords;

const noteWords = {
  empty: {
    rule: 'This file has a header and no rows.',
    fix: 'Add its rows, or take the file away if the program does not keep this log.',
  },
  otherYear: {
    rule: 'Rows of other academic years were left out.',
    fix: 'That is as it should be if the file holds several years.',
  },
  replaced: {
    rule: 'Rows were left out because a later row corrects them.',
    fix: 'That is what duplicates: latest in mapping.yml asks for.',
  },
} as const satisfies Record<string, Refusal>;

/** What a row says, why it is left out, or what is wrong with it. */
type Verdict<Item> = { item: Item } | { note: Note } | { findings: readonly Finding[] };

type Judge<Name extends LogName, Item> = (row: ParsedRow<Name>, source: number) => Verdict<Item>;

function makeJudge<Name extends LogName, Item>(
  log: Log<Name, Item>,
  { sources, context }: LogJob<Item>,
  latest: Seen | undefined,
): Judge<Name, Item> {
  const seen = makeSeen();

  return (row, index) => {
    const { values, line, findings, positionOf } = row;
    const source = sources[index];
    const at = (name: string, { rule, fix }: Refusal) => ({
      findings: [{ line, column: positionOf(name), name, rule, fix }],
    });
    if (isOfOtherYear(values, context)) {
      const mistake = findYearMistake(values.year, values, context);
      return mistake ? at('year', mistake) : { note: 'otherYear' };
    }
    const place = { file: index, line };
    if (source?.duplicates === 'latest' && isReplaced(log.getEntry(values), place, latest)) return { note: 'replaced' };
    if (findings.length > 0) return { findings };
    const reading = log.read(values, context);
    if ('mistake' in reading) return at(reading.mistake.column, reading.mistake);
    const key = log.getKey(values);
    if (key === undefined && source?.duplicates === 'keep') return reading;
    const earlier = seen.add(key === undefined ? row.cells : [key], place);
    if (earlier === undefined) return reading;
    const other = describePlace(earlier, index, sources);
    if (key === undefined) return { findings: [{ line, rule: `This row is the same as ${other}.`, fix: sameRowFix }] };
    return at(log.repeated.column, { rule: `${log.repeated.rule}: here and in ${other}.`, fix: log.repeated.fix });
  };
}

const sameRowFix =
  'Delete one of the two. If both happened, say duplicates: keep for this file in mapping.yml, or give each row a code of its own.';

/** Where each entry stands for the last time, over all files that say `duplicates: latest`. */
async function findLatest<Name extends LogName, Item>(
  log: Log<Name, Item>,
  { folder, sources, context }: LogJob<Item>,
): Promise<Seen | undefined> {
  if (!sources.some(({ duplicates }) => duplicates === 'latest')) return undefined;
  const latest = makeSeen();
  for (const [index, source] of sources.entries()) {
    if (source.duplicates !== 'latest') continue;
    await readRows<Name>(
      { folder, source, log, today: context.today },
      {
        row: ({ values, line }) => {
          const entry = isOfOtherYear(values, context) ? undefined : log.getEntry(values);
          if (entry !== undefined) latest.set([entry], { file: index, line });
        },
        // The reading that counts comes second, and tells them then.
        problem: () => undefined,
      },
    );
  }
  return latest;
}

function isReplaced(entry: string | undefined, { file, line }: Place, latest: Seen | undefined): boolean {
  const last = entry === undefined ? undefined : latest?.get([entry]);
  return last !== undefined && (last.file !== file || last.line !== line);
}

function isOfOtherYear<Row extends Dated>(row: Row, { startsIn }: ReadContext): row is Row & { year: number } {
  return row.year !== undefined && row.year !== startsIn;
}

function describePlace({ file, line }: Place, current: number, sources: readonly LogSource[]): string {
  return file === current ? `line ${line}` : `line ${line} of ${sources[file]?.file ?? 'another file'}`;
}
