import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getReport } from '../../support/content-folder.ts';

const text = readFileSync('test/fixtures/statistics/2023-2024.json', 'utf8');

describe('the file of published statistics', () => {
  it('is called by its year', async () => {
    expect(await getReport({ 'content/stats/2023-2024.json': text })).toBe('No problems found.');
  });

  it('is refused under any other name, since its address would not be its year', async () => {
    expect(await getReport({ 'content/stats/pilot.json': text })).toMatchInlineSnapshot(`
      "content/stats/pilot.json
        error  line 4, Academic year
          It says: 2023-2024
          The file is called by its year. Rename it to 2023-2024.json, or take it away if there is one already.

      1 problem."
    `);
  });
});
