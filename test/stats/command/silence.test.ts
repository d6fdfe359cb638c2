import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('nothing that handles logs prints by itself: all it says goes through the command', () => {
  const files = readdirSync('src/stats', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const printing = files.filter((file) => /console\.|process\.std/.test(readFileSync(join('src/stats', file), 'utf8')));
  expect(files.length).toBeGreaterThan(40);
  expect(printing).toEqual([]);
});
