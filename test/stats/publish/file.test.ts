import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { statisticsSchema } from '../../../src/schemas/statistics.ts';
import { formatStatistics, writePublished } from '../../../src/stats/publish/file.ts';
import { makeLogs, publish } from '../support/logs.ts';

it('a file that was written is read again as it was', async () => {
  const root = mkdtempSync(join(tmpdir(), 'school-'));
  const { statistics } = await publish(makeLogs(10));
  expect(writePublished(root, statistics)).toBe('content/stats/2023-2024.json');
  const text = readFileSync(join(root, 'content/stats/2023-2024.json'), 'utf8');
  expect(statisticsSchema.parse(JSON.parse(text))).toEqual(statistics);
});

it('nothing but the file is left in the folder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'school-'));
  const { statistics } = await publish(makeLogs(10));
  writePublished(root, statistics);
  expect(readdirSync(join(root, 'content/stats'))).toEqual(['2023-2024.json']);
});

it('has one row a line', async () => {
  const { statistics } = await publish(makeLogs(10));
  const text = formatStatistics(statistics);
  expect(JSON.parse(text)).toEqual(statistics);
  expect(text).toContain('\n      {"month":"2023-08","held":10,"expected":10,"release":1},\n');
  expect(text).toContain('\n    "meetings": [],\n');
  expect(text.endsWith('}\n')).toBe(true);
});
