import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyProject, listFiles, runCommand } from '../support/site-folder.ts';

/** In the text of everything that must not come out, and nowhere else. */
const canary = 'Quokkasong';

const lapsed = [
  ['switched-off', 'active: false', '2027-06-30'],
  ['agreement-ended', 'active: true', '2026-11-30'],
] as const;

let root: string;

beforeAll(async () => {
  // A picture of its own: the same bytes under two names would be kept under one of them.
  const portrait = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#a0522d' } })
    .webp()
    .toBuffer();
  const profiles = lapsed.flatMap(([slug, active, until]) => [
    [`content/mentors/${slug}.md`, writeProfile(slug, active, until)] as const,
    [`content/images/mentors/${canary.toLowerCase()}-${slug}.webp`, portrait] as const,
  ]);
  root = await copyProject('publication', {
    ...Object.fromEntries<string | Buffer>(profiles),
    'content/handbook/skills/unfinished.md': `---\ntitle: ${canary}\ndescription: Not ready.\nsection: skills\norder: 9\naudience: mentors\nreview_by: 2027-06-01\ndraft: true\n---\n\n${canary} [links](/privacy/)\n`,
  });
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', 'content'], { cwd: root });
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@school.example', 'commit', '-qm', 'Write'], {
    cwd: root,
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-10-05T12:00:00Z', GIT_AUTHOR_DATE: '2026-10-05T12:00:00Z' },
  });
  const { status, output } = await runCommand('build', root, { BASE_PATH: '/' });
  expect(output).toContain('The site is built');
  expect(status).toBe(0);
});

describe('a built site', () => {
  it('holds nothing of drafts and of mentors who are not shown: no page, no picture, no word in the search', () => {
    const files = listFiles(join(root, 'dist'));
    const names = files.filter((file) => file.toLowerCase().includes(canary.toLowerCase()));
    const texts = files.filter((file) =>
      readUnpacked(join(root, 'dist', file))
        .toLowerCase()
        .includes(canary.toLowerCase()),
    );
    expect({ names, texts }).toEqual({ names: [], texts: [] });
    // The same search does find what is shown.
    expect(files.some((file) => readUnpacked(join(root, 'dist', file)).includes('Lacombe'))).toBe(true);
    expect(files.some((file) => file.startsWith('assets/theo-lacombe'))).toBe(true);
  });

  it('says when a page last changed, from git, and where to edit it', () => {
    const page = readFileSync(join(root, 'dist/handbook/role/boundaries/index.html'), 'utf8');
    expect(page).toContain('Oct 5, 2026');
    expect(page).toContain('href="/admin/#/collections/handbook_role/entries/boundaries"');
  });

  it('keeps what nobody should find out of the sitemap', () => {
    const sitemap = readFileSync(join(root, 'dist/sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('/mentors/theo-lacombe/');
    expect(sitemap).not.toContain('404');
    expect(sitemap).not.toContain('face-book');
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const before = hashFiles(join(root, 'dist'));
    // Without what the first build left to be used again.
    await rm(join(root, '.cache'), { recursive: true });
    const { status } = await runCommand('build', root, { BASE_PATH: '/' });
    expect(status).toBe(0);
    expect(hashFiles(join(root, 'dist'))).toEqual(before);
  });
});

function writeProfile(slug: string, active: string, until: string): string {
  return `---
name: ${canary} ${slug}
ask_me_about:
  - ${canary}
availability: open
portrait:
  image: ../images/mentors/${canary.toLowerCase()}-${slug}.webp
  alt: ${canary}
confirmed_on: 2026-08-20
consent:
  given_on: 2026-08-01
  until: ${until}
${active}
---

${`${canary} likes long walks and short lectures. `.repeat(8)}[More](/privacy/)
`;
}

/** Pagefind packs what it writes. */
function readUnpacked(path: string): string {
  const bytes = readFileSync(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

function hashFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
