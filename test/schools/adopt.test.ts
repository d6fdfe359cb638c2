import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/adopt/answers.ts';
import { getStartingPoint } from '../../src/adopt/starting-point.ts';
import { programFile } from '../../src/program/read.ts';
import type { ProgramInput } from '../../src/program/write.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const guide = readFileSync('src/components/schools/adopt.md', 'utf8');
const blocks = [...guide.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const commands = blocks.filter(({ language }) => language === '').flatMap(({ text }) => text.trim().split('\n'));

describe('the guide to making the site one’s own', () => {
  it('needs nine commands from the copy to the push, each of which there is', () => {
    const [first = '', ...rest] = commands.slice(0, -1);
    expect(first).toMatch(/^git clone /);
    expect(commands.slice(0, -1)).toHaveLength(9);
    for (const command of [...rest, commands.at(-1) ?? '']) expect(command).toMatch(/^(cd |git |npm )/);
    for (const [, script = ''] of guide.matchAll(/npm run ([\w-]+)/g)) expect(scripts).toHaveProperty(script);
  });

  it('shows a file of answers that is right, and has all that a school must say', () => {
    const text = blocks.find(({ language }) => language === 'yaml')?.text ?? '';
    const current = parse(readFileSync(programFile, 'utf8')) as ProgramInput;
    const surroundings = { repository: undefined, branch: undefined, timeZone: 'America/Chicago', today: '2026-12-01' };
    const answers = readAnswers({ file: 'answers.yml', text }, getStartingPoint(current, surroundings));
    expect(answers).toMatchObject({ commit: true, settings: { school: { short: 'Northfield' } } });
  });
});
