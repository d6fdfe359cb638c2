import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { runAdopt, type AdoptSetting } from '../../../src/adopt/run.ts';

/**
 * The content of the sample program as somebody finds it who has just cloned it, in a repository of its own.
 *
 * @param isShared for all tests of a group, which then must leave it as it was
 */
export function cloneSample({ hasGit = true, isShared = false } = {}) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'adopt-')));
  (isShared ? afterAll : onTestFinished)(() => {
    rmSync(root, { recursive: true });
  });
  for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  if (hasGit) {
    git('init', '--quiet', '--initial-branch', 'trunk');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@school.example');
    git('remote', 'add', 'origin', 'https://github.com/Northfield-Med/mentors.git');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'The sample');
  }
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string | Uint8Array) => {
    writeFileSync(join(root, file), text);
  };
  return { root, git, read, write };
}

/** What `npm run adopt` says in a folder, and whether it came to an end. */
export async function adopt(root: string, args: readonly string[], prompts?: AdoptSetting['prompts']) {
  const said: string[] = [];
  const now = new Date('2026-12-01T12:00:00Z');
  const isDone = await runAdopt(args, { root, env: {}, now, print: (text) => said.push(text), prompts });
  return { isDone, said: said.join('\n') };
}

/** A file of answers that names all that a school cannot leave out. */
export const answersText = `name:
  long: Northfield Near-Peer Mentors
  short: NearPeers
school:
  long: Northfield School of Medicine
  short: Northfield
email_domains: [northfield.edu]
time_zone: America/Chicago
contacts:
  coordinator: { name: Office of Student Life, phone: (612) 555-2110, email: mentors@northfield.edu }
  faculty_lead: { name: Dr. Ruth Amsel, email: ramsel@northfield.edu }
  counseling: { name: Student Counseling, phone: (612) 555-2142 }
  academic_support: { name: Learning Center, phone: (612) 555-2163 }
  security: { name: Campus Security, phone: (612) 555-2199 }
  title_ix: { name: Title IX Office, email: titleix@northfield.edu }
policy:
  mandatory_reporter: required
brand:
  color: "#b5121b"
`;
