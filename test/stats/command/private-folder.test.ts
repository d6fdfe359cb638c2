import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findFolderObstacle } from '../../../src/stats/command/private-folder.ts';

let root: string;
let outside: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'repository-'));
  outside = mkdtempSync(join(tmpdir(), 'logs-'));
  writeFileSync(join(outside, 'groups.csv'), '');
  execFileSync('git', ['init', '--quiet'], { cwd: root });
});

function addFolder(name: string, files: readonly string[] = ['groups.csv']): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(join(folder, file), '');
  return folder;
}

function ignore(...patterns: string[]): void {
  writeFileSync(join(root, '.gitignore'), patterns.join('\n'));
}

describe('a folder of logs', () => {
  it('may lie outside the repository', () => {
    expect(findFolderObstacle(outside, root)).toBeUndefined();
  });

  it('must not lie inside it', () => {
    expect(findFolderObstacle(addFolder('logs'), root)).toMatch(/lies inside the repository.*another place/s);
  });

  it('must not be the repository itself', () => {
    expect(findFolderObstacle(root, root)).toContain('lies inside the repository');
  });

  it('may lie inside where git ignores it', () => {
    ignore('logs/');
    expect(findFolderObstacle(addFolder('logs'), root)).toBeUndefined();
  });

  it('may lie inside where git ignores each of its files', () => {
    ignore('*.csv');
    expect(findFolderObstacle(addFolder('logs'), root)).toBeUndefined();
  });

  it('must not hold one file that git does not ignore', () => {
    ignore('*.csv');
    expect(findFolderObstacle(addFolder('logs', ['groups.csv', 'mapping.yml']), root)).toBeDefined();
  });

  it('must not hold a file that is tracked, whatever .gitignore says', () => {
    const folder = addFolder('logs');
    execFileSync('git', ['add', 'logs/groups.csv'], { cwd: root });
    ignore('logs/');
    expect(findFolderObstacle(folder, root)).toBeDefined();
  });

  it('is judged by where it really is, not by the link to it', () => {
    const link = join(outside, 'link');
    symlinkSync(addFolder('logs'), link);
    expect(findFolderObstacle(link, root)).toBeDefined();
  });

  it('must be there', () => {
    expect(findFolderObstacle(join(outside, 'nothing'), root)).toMatch(/There is no folder/);
  });

  it('must be a folder', () => {
    expect(findFolderObstacle(join(outside, 'groups.csv'), root)).toMatch(/is a file/);
  });

  it('may have a name that only begins like the repository’s', () => {
    const neighbor = `${root}-logs`;
    mkdirSync(neighbor);
    expect(findFolderObstacle(neighbor, root)).toBeUndefined();
  });
});
