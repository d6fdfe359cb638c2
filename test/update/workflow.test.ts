import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readOptions } from '../../src/update/options.ts';
import { clone, gitEnv, makeRepository } from './support/repositories.ts';

interface Workflow {
  permissions: object;
  jobs: { update: { permissions: object; steps: { uses?: string; with?: object; run?: string; env?: object }[] } };
}

const text = readFileSync('.github/workflows/update.yml', 'utf8');
const workflow = parse(text) as Workflow;
const { steps, permissions } = workflow.jobs.update;
const scripts = steps.flatMap(({ run }) => run ?? []);

it('has the rights to propose a change, and no others', () => {
  expect(workflow.permissions).toEqual({});
  expect(permissions).toEqual({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
});

it('names each action by its commit', () => {
  const actions = steps.flatMap(({ uses }) => uses ?? []);
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
});

it('keeps the key from programs of the new version: only the last step, in which none runs, has it', () => {
  expect(steps[0]?.with).toMatchObject({ 'persist-credentials': false });
  const withKey = steps.filter((step) => JSON.stringify(step).includes('github.token'));
  expect(withKey).toEqual(steps.slice(-1));
  expect(withKey[0]?.run).not.toMatch(/\bnpm (?!run update` on)|\bnode /);
});

it('starts the command with options that it has, in scripts that a shell can read', () => {
  const [, options = ''] = /npm run --silent update -- (.*?) \|/.exec(text) ?? [];
  expect(readOptions(options.split(' '))).toMatchObject({ mode: 'update', isConfirmed: true });
  for (const script of scripts) expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr).toBe('');
});

it.each([
  ['proposes the update as a pull request', '', '', ['pr create']],
  ['brings a pull request that is open to the new version', 'pr list', '7', ['pr edit 7']],
  ['tells a person where the push is refused', 'refuse', '', ['issue create']],
  ['tells nobody twice', 'refuse', '1', []],
])('%s', (_, condition, answer, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'update-workflow-'));
  const remote = makeRepository('workflow-remote');
  remote.write('a', 'a');
  remote.commit('One');
  const copy = clone(remote, 'workflow-copy');
  if (condition === 'refuse') {
    remote.write('.git/hooks/pre-receive', '#!/bin/sh\nexit 1\n');
    chmodSync(join(remote.root, '.git/hooks/pre-receive'), 0o755);
  }
  const question = condition === 'refuse' ? 'issue list' : 'pr list';
  const known = answer || (condition === 'refuse' ? '0' : '');
  // What GitHub would answer; every request is noted.
  writeFileSync(
    join(folder, 'gh'),
    `#!/bin/sh\necho "$*" >> "${folder}/asked"\ncase "$*" in "${question}"*) echo "${known}";; esac\n`,
  );
  chmodSync(join(folder, 'gh'), 0o755);
  writeFileSync(join(folder, 'report.txt'), 'The report');
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail'], {
    cwd: copy.root,
    input: scripts.at(-1),
    encoding: 'utf8',
    env: {
      ...process.env,
      ...gitEnv,
      PATH: `${folder}:${process.env.PATH ?? ''}`,
      RUNNER_TEMP: folder,
      TITLE: 'Update',
      BASE: 'main',
      BRANCH: 'medmentors-update',
    },
  });
  expect(status, stderr).toBe(0);
  const asked = readFileSync(join(folder, 'asked'), 'utf8').split('\n');
  const done = asked.filter((line) => /^(pr|issue) (create|edit)/.test(line));
  expect(done.map((line) => line.replace(/ --.*/, ''))).toEqual(expected);
  expect(readFileSync(join(folder, 'body.md'), 'utf8')).toContain('The report');
  rmSync(folder, { recursive: true });
});
