import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { getLabel } from '../../src/schemas/lookup.ts';
import { programSchema } from '../../src/schemas/program.ts';

const page = readFileSync('src/components/schools/hosting.mdx', 'utf8');

it('names the field of the address as the form does', () => {
  expect(page).toContain(`**${getLabel(programSchema, ['website'])}**`);
});

it('names workflows that there are, and the secret that one of them reads', () => {
  const workflows = ['deploy', 'rebuild'].map((file) => readFileSync(`.github/workflows/${file}.yml`, 'utf8'));
  for (const workflow of workflows) expect(page).toContain(`**${(parse(workflow) as { name: string }).name}**`);
  const [secret = ''] = /(?<=secrets\.)\w+/.exec(workflows[1] ?? '') ?? [];
  expect(page).toContain(`The name is \`${secret}\``);
});

it('names files that there are, and what a build says at its end', () => {
  for (const file of ['netlify.toml', '.node-version', 'src/hosting/headers.ts']) {
    expect(page).toContain(`\`${file}\``);
    expect(existsSync(file)).toBe(true);
  }
  const [, words = ''] = /It ends with “(.+?)”/.exec(page) ?? [];
  expect(readFileSync('src/commands/print.ts', 'utf8')).toContain(`'${words}'`);
});

it('asks Apache to allow what its file needs, no more', () => {
  const [, allowed = ''] = /AllowOverride ([A-Z].+)/.exec(page) ?? [];
  expect(readFileSync('test/support/web-servers.ts', 'utf8')).toContain(`AllowOverride ${allowed}\n`);
});
