import { expect, it } from 'vitest';
import { findObstacles } from '../../../src/stats/publish/obstacles.ts';
import type { Response } from '../../../src/stats/read/records.ts';
import { makeLogs, publish, tallyUp, year, type Logs } from '../support/logs.ts';
import { policy } from '../support/tables.ts';

const circumstances = { year, terms: year.terms, policy, isSample: false, published: [] };

function find(logs: Logs, changes: Partial<Parameters<typeof findObstacles>[1]> = {}): string {
  return findObstacles(tallyUp(logs), { ...circumstances, ...changes }).join('\n');
}

it('nothing keeps a usual program from being published', () => {
  expect(find(makeLogs(10))).toBe('');
});

it('a term that is not over does', () => {
  expect(find(makeLogs(10), { terms: [] })).toMatch(/Nothing of 2023-2024 can be published yet/);
});

it('fewer mentees than the least group do', () => {
  const groups = [0, 1, 2].map((i) => ({ group: `G${i}`, mentor: `M${i}`, size: 3 }));
  expect(find(makeLogs(3, { groups }))).toMatch(/fewer than 10 mentees/);
});

it('fewer mentors than must stand behind an event do', () => {
  expect(find(makeLogs(2))).toMatch(/fewer than 3 mentors/);
});

it('more answers than people do', () => {
  const responses = Array.from({ length: 4 }, (_, i): Response => ({
    person: `P${i}`,
    role: 'mentor',
    wave: 'pre',
    scores: {},
  }));
  expect(find(makeLogs(3, { responses }))).toMatch(/More people with the role mentor answered the pre survey/);
});

it('months that another published year has too do', async () => {
  const { statistics } = await publish(makeLogs(10));
  const other = { ...statistics, year: '2024' };
  expect(find(makeLogs(10), { published: [other] })).toMatch(/also in content\/stats\/2024\.json/);
  expect(find(makeLogs(10), { published: [statistics] })).toBe('');
});

it('real figures do where the sample would take their place, and not the other way round', async () => {
  const { statistics } = await publish(makeLogs(10));
  expect(find(makeLogs(10), { published: [statistics], isSample: true })).toMatch(/holds real figures/);
  expect(find(makeLogs(10), { published: [{ ...statistics, sample: true }] })).toBe('');
});
