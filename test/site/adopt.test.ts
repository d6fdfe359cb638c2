import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyProject, listFiles, runCommand, type CommandResult } from '../support/site-folder.ts';

/** The file of answers that the guide to adoption shows. */
const answers = /^```yaml\n([^]*?)^```$/m.exec(readFileSync('src/components/schools/adopt.md', 'utf8'))?.[1] ?? '';

const profile = `---
name: Nadia Newcomb
class_year: 2029
ask_me_about:
  - Where to park
contact:
  email: nnewcomb@northfield.edu
availability: open
confirmed_on: 2026-08-15
consent:
  given_on: 2026-08-15
  until: 2027-06-30
---

${'I know every parking lot, and which of them is empty. '.repeat(5)}
`;

const env = { BUILD_DATE: '2026-12-01', SITE_URL: undefined, BASE_PATH: undefined };
let root: string;
let adopted: CommandResult;
let examined: CommandResult;

/** What a new school does in its first afternoon. */
beforeAll(async () => {
  root = await copyProject('adopted');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch', 'main');
  for (const [key, value] of [
    ['user.name', 'Test'],
    ['user.email', 'test@northfield.edu'],
  ] as const)
    git('config', key, value);
  git('remote', 'add', 'origin', 'https://github.com/northfield/mentors.git');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A copy');

  writeFileSync(join(root, 'answers.yml'), answers);
  adopted = await runCommand('adopt', root, env, ['--answers', 'answers.yml']);
  writeFileSync(join(root, 'content/mentors/nadia-newcomb.md'), profile);
  const page = join(root, 'content/handbook/start-here/ten-rules.md');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\nAnd an eleventh: feed people.\n`);
  examined = await runCommand('doctor', root, env);
  const built = await runCommand('build', root, env, ['--site', 'https://northfield.edu', '--base', '/mentors/']);
  expect(built.output).toContain('The site is built');
});

describe('a school’s own site, after an afternoon', () => {
  const read = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

  it('needs no command but those of the guide, and the doctor has nothing serious to say', () => {
    expect(adopted).toMatchObject({ status: 0, output: expect.stringContaining('Committed.') as string });
    expect(examined.output).toContain('not set');
    expect(examined.status, examined.output).toBe(0);
  });

  it('has the school’s name, people, numbers and words on it, and no word of a sample', () => {
    const home = read('index.html');
    expect(home).toContain('Northfield School of Medicine');
    expect(home).toContain('first-generation and rural students');
    expect(home).not.toContain('Sample program.');
    expect(read('safety/index.html')).toContain('(612) 555-2142');
    expect(read('mentors/index.html')).toContain('Nadia Newcomb');
    expect(read('handbook/start-here/ten-rules/index.html')).toContain('And an eleventh: feed people.');
  });

  it('leads the next school from home to all it needs', () => {
    expect(read('index.html')).toContain('href="/mentors/schools/"');
    for (const page of ['tour', 'adopt', 'hosting', 'updates', 'editor', 'editing', 'languages', 'security'])
      expect(read('schools/index.html'), page).toContain(`href="/mentors/schools/${page}/"`);
  });

  it('lives under its path', () => {
    expect(read('index.html')).toContain('href="/mentors/handbook/"');
    expect(read('sitemap-0.xml')).toContain('<loc>https://northfield.edu/mentors/</loc>');
  });

  it('says nothing anywhere of the invented school, its numbers or its people', () => {
    const files = listFiles(join(root, 'dist')).filter((file) => /\.(html|json|ics|xml|csv|svg|txt)$/.test(file));
    expect(files.length).toBeGreaterThan(150);
    // The form says by an example what a telephone number looks like.
    const telling = files.filter((file) => file !== 'admin/config.json');
    const traces = telling.filter((file) => /larkfield|555-01\d\d|Nwosu|Whitfield/i.test(read(file)));
    expect(traces).toEqual([]);
  });
});
