import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { statisticsSchema, type Statistics } from '../../../src/schemas/statistics.ts';
import { findLostFigures } from '../../../src/stats/command/released.ts';
import { formatStatistics } from '../../../src/stats/publish/file.ts';

const file = 'content/stats/2023-2024.json';
const sample = statisticsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const year: Statistics = { ...sample, sample: false };
const corrected: Statistics = {
  ...year,
  tables: { ...year.tables, meetings: year.tables.meetings.map((row) => ({ ...row, held: 30 })) },
};
const firstTerm: Statistics = { ...year, tables: { ...year.tables, totals: [], survey: [] } };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'school-'));
  mkdirSync(join(root, 'content/stats'), { recursive: true });
  git('init', '--quiet');
});

function git(...args: string[]): string {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@school.example', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...author, ...args], { cwd: root, encoding: 'utf8' });
}

/** Commits the file as it stands then, or its absence. */
function commit(text: string | undefined): void {
  if (text === undefined) rmSync(join(root, file));
  else writeFileSync(join(root, file), text);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'A state of the file');
}

const find = (...published: Statistics[]) => findLostFigures(root, '2023-2024', published);

describe('old-release: figures that were committed once', () => {
  it('are all there in a file that was only added to', () => {
    commit(formatStatistics(firstTerm));
    commit(formatStatistics(year));
    expect(find(year)).toBeUndefined();
  });

  it('are missed where the file is gone, uncommitted or committed, and the way back is named', () => {
    commit(formatStatistics(year));
    expect(find()).toContain('content/stats/2023-2024.json lacks figures that it had in an earlier version');
    const first = git('rev-parse', '--short', 'HEAD').trim();
    commit(undefined);
    expect(find()).toContain(`git checkout ${first} -- content/stats/2023-2024.json`);
    git('checkout', first, '--', file);
    expect(find(statisticsSchema.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))))).toBeUndefined();
  });

  it('are missed where another figure stands in their place, however long ago that was committed', () => {
    commit(formatStatistics(year));
    commit(formatStatistics(corrected));
    commit(formatStatistics({ ...corrected, releases: [...corrected.releases, ...corrected.releases] }));
    expect(find(corrected)).toContain('has others in their place');
  });

  it('are not repeated in what is said of them', () => {
    commit(formatStatistics(corrected));
    expect(find(year)?.replaceAll(/[0-9a-f]{7,}|2023-2024/g, '')).not.toMatch(/\d/);
  });

  it('bind nobody where they were synthetic, or in a file that no site could show', () => {
    commit(formatStatistics(sample));
    commit('{"tables": {"meetings": [3]}');
    expect(find(year)).toBeUndefined();
  });

  it('of another year are another matter', () => {
    commit(formatStatistics(year));
    expect(findLostFigures(root, '2024-2025', [])).toBeUndefined();
  });

  it('are not asked for where there is no history', () => {
    rmSync(join(root, '.git'), { recursive: true });
    expect(find()).toBeUndefined();
  });
});
