import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createCounter } from '../../src/stats/aggregate/tally.ts';
import { getStatisticsYear } from '../../src/stats/publish/year.ts';
import { readLogs } from '../../src/stats/read/folder.ts';

// One turn of the reading benchmark, in a process of its own: node read-once.ts parse|read <folder>

/** What one turn took. */
export interface Measured {
  rows: number;
  seconds: number;
  megabytes: number;
}

const [what = '', folder = ''] = process.argv.slice(2);
const start = performance.now();
const rows = await (what === 'parse' ? parseAlone() : readAll());
const measured: Measured = {
  rows,
  seconds: (performance.now() - start) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(measured));

/** The records of the file as csv-parse streams them. */
async function parseAlone(): Promise<number> {
  let records = 0;
  const options = { bom: true, info: true, record_delimiter: '\n', max_record_size: 64 * 1024 };
  const parser = createReadStream(join(folder, 'encounters.csv')).pipe(parse(options));
  parser.on('readable', () => {
    while (parser.read() !== null) records += 1;
  });
  await new Promise((resolve, reject) => {
    parser.on('end', resolve).on('error', reject);
  });
  // The first record is the header.
  return records - 1;
}

/** Everything that a release needs of the logs: read, checked and counted. */
async function readAll(): Promise<number> {
  const academicYear = { starts_in: 2023, first_month: 'august', last_month: 'may' } as const;
  const { terms } = getStatisticsYear(academicYear);
  const counter = createCounter((month) => terms.find(({ months }) => months.includes(month))?.term);
  const { problems, rows } = await readLogs(folder, { year: academicYear, today: '2024-06-18' }, counter);
  if (problems.kept.length > 0) throw new Error('The logs of the benchmark have problems.');
  if (counter.getTally().held.size === 0) throw new Error('Nothing was counted.');
  return rows.encounters ?? 0;
}
