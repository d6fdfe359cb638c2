import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from './support/site-folder.ts';

interface Package {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, Record<string, string>>;
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>;
}

interface Step {
  uses?: string;
  run?: string;
}

const { dependencies = {}, devDependencies, overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

describe('packages', () => {
  it('are named in one exact version each', () => {
    const named = [dependencies, devDependencies, ...Object.values(overrides)].flatMap((group) =>
      Object.entries(group),
    );
    const loose = named.filter(([, version]) => !/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+$/.test(version));
    expect(named.length).toBeGreaterThan(50);
    expect(loose).toEqual([]);
  });

  it('come from the registry with a hash, and run nothing on installing but what is allowed', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const odd = Object.entries(packages).filter(
      ([path, { resolved, integrity }]) =>
        path !== '' && resolved !== undefined && !(resolved.startsWith('https://') && integrity?.startsWith('sha512-')),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});

describe.each(readdirSync('.github/workflows'))('the workflow %s', (name) => {
  const text = readFileSync(join('.github/workflows', name), 'utf8');
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('may do nothing by itself, and in each job only what that job needs', () => {
    expect(permissions).toEqual({});
    const rights = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
    const writing = rights.filter(([, right]) => right === 'write').map(([right]) => right);
    expect(writing).toEqual(mayWrite[name] ?? []);
  });

  it('uses actions by their commit, with the version beside it', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(text.match(/uses: .+/g) ?? []).toHaveLength(used.length);
    for (const line of text.match(/uses: .+/g) ?? []) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('installs what the lock file says, and puts no text of others into a command', () => {
    for (const { run = '' } of steps) {
      expect(run).not.toMatch(/npm (install|i|update)\b|npx /);
      expect(run).not.toContain('${{');
    }
  });
});

const mayWrite: Record<string, string[]> = {
  'deploy.yml': ['pages', 'id-token'],
  'update.yml': ['contents', 'issues', 'pull-requests'],
};

describe.each(inject('sampleSites'))('the built site at $base', ({ folder }) => {
  const files = listFiles(folder);

  it('holds nothing but what visitors, editors and hosts need', () => {
    const ends = /(^|\/)(\.htaccess|_headers)$|\.(html|css|js|json|svg|webp|avif|jpeg|wasm|xml|ics|csv|docx|config)$/;
    const search = /^pagefind\/.+\.(pagefind|pf_meta|pf_fragment|pf_index|pf_filter)$/;
    const texts = /\.LICENSE\.txt$|^licenses\/texts\.txt$|^kits\/.+\.txt$/;
    const odd = files.filter((file) => !ends.test(file) && !search.test(file) && !texts.test(file));
    expect(odd).toEqual([]);
    expect(
      files.filter((file) => /\.(map|ts|astro|test\.|md|yml)$|\.DS_Store|Thumbs\.db|~$|\.test\./.test(file)),
    ).toEqual([]);
  });

  it('names no folder of the computer that built it', () => {
    const texts = files.filter((file) => /\.(html|js|css|json|xml|ics)$/.test(file));
    const home = process.cwd();
    expect(texts.filter((file) => readFileSync(join(folder, file), 'utf8').includes(home))).toEqual([]);
  });

  it('stays small: a host gives it away thousands of times', ({ annotate }) => {
    const sizes = files.map((file) => statSync(join(folder, file)).size);
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
    const editor =
      files
        .filter((file) => file.startsWith('admin/'))
        .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;
    void annotate(`${megabytes.toFixed(1)} MB in ${files.length} files, of which the editor ${editor.toFixed(1)} MB`);
    expect(megabytes).toBeLessThan(30);
    expect(editor).toBeLessThan(8);
  });
});
