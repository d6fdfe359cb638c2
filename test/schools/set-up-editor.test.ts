import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeConfig } from '../../cms/config/make-config.ts';
import { productionPolicy } from '../../cms/site/policy.ts';
import { programSchema } from '../../src/schemas/program.ts';
import { findSchema } from '../../src/schemas/lookup.ts';
import { makeProgram } from '../support/make.ts';

const page = readFileSync('src/components/schools/set-up-editor.md', 'utf8');

it('gives a reason for everything that the policy of the editor allows', () => {
  const allowed = productionPolicy
    .split('; ')
    .flatMap((directive) => directive.split(' ').slice(1))
    .filter((source) => source !== "'none'");
  expect(allowed.length).toBeGreaterThan(5);
  expect(allowed.filter((source) => !page.includes(`| \`${source}\``))).toEqual([]);
});

it('says which rights the editor asks people for', () => {
  const { backend } = makeConfig({ program: makeProgram(), base: '/' });
  // What Decap asks for where nothing is said.
  const scope = 'auth_scope' in backend ? String(backend.auth_scope) : 'repo';
  expect(page).toContain(`GitHub calls this right \`${scope}\``);
});

it('names settings that there are', () => {
  const [, block = ''] = /```\n\s+repository:\n([\s\S]+?)```/.exec(page) ?? [];
  const keys = [...block.matchAll(/^\s+(\w+):/gm)].map(([, key = '']) => key);
  expect(keys).toContain('login');
  expect(keys.filter((key) => !findSchema(programSchema, ['repository', key]))).toEqual([]);
});
