import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCounter } from '../../src/stats/aggregate/tally.ts';
import { formatStatistics } from '../../src/stats/publish/file.ts';
import { preparePublication } from '../../src/stats/publish/publish.ts';
import { getStatisticsYear } from '../../src/stats/publish/year.ts';
import { readLogs } from '../../src/stats/read/folder.ts';
import { policy } from './support/tables.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'stats');
const year = { starts_in: 2023, first_month: 'august', last_month: 'may' } as const;

/** Every folder is a case: logs in, the published file out. */
const cases = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'logs')));

describe.each(cases)('the logs of %s', (name) => {
  it('come to the very bytes that stand beside them', async () => {
    const file = join(fixtures, name, 'expected.json');
    const written = await publish(join(fixtures, name, 'logs'));
    // A new case writes its own answer, for a person to read; never on a server, where it could not fail.
    if (!existsSync(file) && !process.env.CI) writeFileSync(file, written);
    expect(written).toBe(readFileSync(file, 'utf8'));
  });
});

it('there are cases', () => {
  expect(cases.length).toBeGreaterThan(3);
});

it('the sample comes to the file that the sample site shows', async () => {
  const written = await publish(join(fixtures, 'sample'), true);
  expect(written).toBe(readFileSync('content/stats/2023-2024.json', 'utf8'));
});

async function publish(folder: string, isSample = false): Promise<string> {
  const { name, terms } = getStatisticsYear(year);
  const counter = createCounter((month) => terms.find(({ months }) => months.includes(month))?.term);
  const { problems } = await readLogs(folder, { year, today: '2024-06-18' }, counter);
  expect(problems.kept).toEqual([]);
  const { statistics, audit } = await preparePublication(counter.getTally(), {
    year: { name, terms },
    terms,
    policy,
    encountersAMonth: 1,
    month: '2024-06',
    isSample,
  });
  expect(audit.findings).toEqual([]);
  return formatStatistics(statistics);
}
