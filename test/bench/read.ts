import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { topics } from '../../src/schemas/vocabulary.ts';
import type { Measured } from './read-once.ts';

export interface ReadingTimes {
  rows: number;
  /** csv-parse alone: every record of the file, with the line it stands on. */
  csvParseSeconds: number;
  /** The whole reading: decoding, parsing, checking cells and rows, finding rows that come twice. */
  readSeconds: number;
  /** The most memory that the process that reads took, all included. */
  peakMegabytes: number;
}

const rows = 1_000_000;
const groups = 22;
const turns = 3;

/**
 * Reads a log of a million encounters, and lets csv-parse alone go through the same file, each three times in turns and in
 * a process of its own. Answers the medians.
 */
export async function benchReading(): Promise<ReadingTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-read-'));
  try {
    await writeLogs(folder);
    const parsed: Measured[] = [];
    const read: Measured[] = [];
    for (let turn = 0; turn < turns; turn++) {
      parsed.push(await measure('parse', folder));
      read.push(await measure('read', folder));
    }
    return {
      rows,
      csvParseSeconds: findMedian(parsed.map(({ seconds }) => seconds)),
      readSeconds: findMedian(read.map(({ seconds }) => seconds)),
      peakMegabytes: Math.max(...read.map(({ megabytes }) => megabytes)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(what: 'parse' | 'read', folder: string): Promise<Measured> {
  const script = new URL('read-once.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script, what, folder]);
  const measured = JSON.parse(stdout) as Measured;
  if (measured.rows !== rows) throw new Error(`Of ${rows} rows, ${measured.rows} were read.`);
  return measured;
}

async function writeLogs(folder: string): Promise<void> {
  const codes = Array.from({ length: groups }, (_, i) => `G${String(i + 1).padStart(2, '0')}`);
  const groupRows = codes.map((code, i) => `${code},M${i + 1},${6 + (i % 2)}\n`);
  await writeFile(join(folder, 'groups.csv'), ['group_code,mentor_code,size\n', ...groupRows].join(''));
  const file = createWriteStream(join(folder, 'encounters.csv'));
  file.write('encounter_id,group_code,status,date,mode,duration_min,invited_n,attended_n,topic_codes\n');
  for (let i = 0; i < rows; i++) {
    if (!file.write(makeEncounter(i, codes[i % groups] ?? ''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** An encounter like others and yet like no other; every third row has quotation marks, as some tools write them. */
function makeEncounter(i: number, group: string): string {
  const names = Object.keys(topics);
  const topic = [names[i % names.length], names[(i * 7 + 3) % names.length]].join(';');
  const day = `2023-${String(9 + (i % 4)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
  const status = i % 20 === 0 ? 'canceled' : 'held';
  const cells = [`E${i}`, group, status, day, 'in_person', 45 + (i % 30), 6, i % 7, i % 3 === 0 ? `"${topic}"` : topic];
  return `${cells.join(',')}\n`;
}

function findMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
