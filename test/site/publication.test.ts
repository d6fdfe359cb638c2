import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '../support/calendar.ts';
import { copyProject, hashFiles, listFiles, runCommand, startCommand } from '../support/site-folder.ts';

/** In the text of everything that must not come out, and nowhere else. */
const canary = 'Quokkasong';

/** The last day of three profiles, for each of the reasons that end one. */
const lastDay = '2027-05-31';
const dayAfter = '2027-06-01';

/** Agreed and confirmed well before that day, to be shown long after it. */
const fine = {
  active: true,
  class_year: 2030,
  confirmed_on: '2027-02-01',
  given_on: '2026-08-01',
  until: '2028-06-30',
};

const lapsed = {
  'switched-off': { ...fine, active: false },
  'agreement-ended': { ...fine, until: '2026-11-30' },
  'class-ended': { ...fine, class_year: 2026 },
  'never-confirmed-again': { ...fine, confirmed_on: '2026-05-01', given_on: '2026-05-01' },
  'agreement-not-begun': { ...fine, given_on: '2027-06-02' },
};

const lapsing = {
  'agreement-ends': { ...fine, until: lastDay },
  'class-ends': { ...fine, class_year: 2027 },
  'confirmation-ends': { ...fine, confirmed_on: '2026-05-31', given_on: '2026-05-01' },
};

let root: string;

beforeAll(async () => {
  const portrait = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#a0522d' } })
    .webp()
    .toBuffer();
  const profiles = Object.entries({ ...lapsed, ...lapsing }).flatMap(([slug, profile]) => [
    [`content/mentors/${slug}.md`, writeProfile(slug, profile)] as const,
    [`content/images/mentors/${canary.toLowerCase()}-${slug}.webp`, portrait] as const,
  ]);
  root = await copyProject('publication', {
    ...Object.fromEntries<string | Buffer>(profiles),
    'content/handbook/skills/unfinished.md': `---\ntitle: ${canary}\ndescription: Not ready.\nsection: skills\norder: 9\naudience: mentors\nreview_by: 2027-06-01\ndraft: true\n---\n\n${canary} [links](/privacy/)\n`,
    'content/sessions/unfinished.md': writeDraftSession(),
  });
  // Astro makes this one together with the page.
  await replace(
    'content/handbook/role/what-you-must-report.md',
    /\n*$/,
    '\n\n![Rania](../../images/mentors/rania-haddad.webp)\n',
  );
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', 'content'], { cwd: root });
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@school.example', 'commit', '-qm', 'Write'], {
    cwd: root,
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-10-05T12:00:00Z', GIT_AUTHOR_DATE: '2026-10-05T12:00:00Z' },
  });
  await buildWell();
});

describe('a built site', () => {
  it('holds nothing of drafts and of mentors who are not shown: no page, no picture, no word in the search', () => {
    expect(findCanary()).toEqual([]);
    // The same search does find what is shown.
    const files = listFiles(join(root, 'dist'));
    const found = files.filter((file) => readUnpacked(join(root, 'dist', file)).includes('Lacombe'));
    expect(found).toEqual(expect.arrayContaining(['mentors/index.json', 'mentors/theo-lacombe/index.html']));
    expect(found.some((file) => file.startsWith('pagefind/'))).toBe(true);
    // Two pictures of a portrait, and not the one that was handed in.
    expect(files.filter((file) => file.startsWith('assets/theo-lacombe'))).toHaveLength(2);
    expect(files).toEqual(
      expect.arrayContaining([
        'mentors/index.schema.json',
        'mentors/directory.js',
        'admin/site.json',
        'calendar.ics',
        'handbook/feed.xml',
      ]),
    );
  });

  it.each([
    ['in an attribute', `<a href="data:text/vcard;base64,${encode(`FN:${canary}`)}">`],
    ['with a character set', `<a href="data:text/vcard;charset=utf-8;base64,${encode(`FN:${canary}`)}">`],
    ['in percent signs', `<a href="data:text/vcard,${escapeAll(canary)}">`],
    ['in another one', `url(data:image/svg+xml;base64,${encode(`<a href="data:,${escapeAll(canary)}">`)})`],
  ])('is looked through into data: addresses, %s', (_, text) => {
    expect(text).not.toContain(canary);
    expect(unfold(text)).toContain(canary);
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
    expect(sitemap).toContain('/handbook/cases/texts-at-2-a-m/');
    expect(sitemap).not.toContain('/handbook/cases/print/');
    expect(sitemap).toContain('/safety/');
    expect(sitemap).not.toContain('pocket');
    expect(sitemap).toContain('/sessions/arriving/');
    expect(sitemap).toContain('/sessions/arriving/brief/');
    expect(sitemap).toContain('/sessions/handouts/week-grid/');
    expect(sitemap).not.toMatch(/\/sessions\/[^/]+\/run\//);
    expect(sitemap).not.toContain('/offline/');
  });

  it('tells feed readers and calendars when a page and a session last changed, from git', () => {
    const feed = readFileSync(join(root, 'dist/handbook/feed.xml'), 'utf8');
    // All of them changed in one moment, so that their names decide which are the newest; cases are among them.
    expect(feed.match(/<entry>/g)).toHaveLength(20);
    expect(feed).toContain('/handbook/cases/a-joke-about-an-accent/"/>');
    expect(new Set(feed.match(/<updated>.*/g))).toEqual(new Set(['<updated>2026-10-05T12:00:00Z</updated>']));
    const { events } = readCalendar(readFileSync(join(root, 'dist/calendar.ics'), 'utf8'));
    expect(events.length).toBeGreaterThan(5);
    expect(new Set(events.map(({ get }) => get('last-modified')))).toEqual(new Set(['2026-10-05T12:00:00Z']));
  });

  it('is the same, byte for byte, whether it is built from nothing or from what the last build left', async () => {
    const bundle = identifyBundle();
    for (const [file, before, after] of texts) await replace(file, before, after);
    // Other pages show how a case begins, and where texts lead.
    await replace('content/cases/a-joke-about-an-accent.md', /\n---\n+/, '\n---\n\nIt begins with something new. ');
    await replace('content/handbook/role/confidentiality.md', /\n*$/, '\n\n[New](https://medlineplus.gov/new.html)\n');
    await buildWell();
    // It has not been made again.
    expect(identifyBundle()).toEqual(bundle);
    expect(JSON.parse(await readFile(join(root, '.cache/sound-kits.json'), 'utf8'))).toHaveLength(
      readdirSync(join(root, 'content/kits'), { recursive: true }).filter((name) => String(name).endsWith('.md'))
        .length,
    );
    await expectSameFromNothing();
    for (const [file, , after] of texts) expect(countPages(after.trim()), file).toBeGreaterThan(0);
    expect(countPages('It begins with something new.')).toBeGreaterThan(2);
    expect(countPages('https://medlineplus.gov/new.html')).toBe(2);
  });

  it('is the same after changes that other pages show: a title, a page more and a page less', async () => {
    await replace('content/handbook/role/boundaries.md', 'title: Boundaries', 'title: Lines to keep');
    const page = await readFile(join(root, 'content/handbook/role/boundaries.md'), 'utf8');
    await writeFile(join(root, 'content/handbook/role/another.md'), page.replace('Lines to keep', 'One page more'));
    await rm(join(root, 'content/mentors/wyatt-kowalczyk.md'));
    await rm(join(root, 'content/images/mentors/wyatt-kowalczyk.webp'));
    await buildWell();
    await expectSameFromNothing();
    const neighbor = readFileSync(join(root, 'dist/handbook/role/confidentiality/index.html'), 'utf8');
    expect(neighbor).toContain('Lines to keep');
    expect(neighbor).toContain('One page more');
  });

  it('shows nothing that an ended build has left, once it was taken back', async () => {
    const file = 'content/handbook/role/boundaries.md';
    const page = join(root, 'dist/handbook/role/boundaries/index.html');
    const [text, before] = await Promise.all([readFile(join(root, file), 'utf8'), readFile(page, 'utf8')]);
    await writeFile(join(root, file), `${text}\n${canary} was here.\n`);
    const command = startCommand('build', root, { BASE_PATH: '/', BUILD_DATE: dayAfter });
    // Into the middle: this page has been made, and others not yet.
    const made = join(root, '.cache/site', String(command.pid), 'handbook/role/boundaries/index.html');
    await expect
      .poll(() => (existsSync(made) ? readFileSync(made, 'utf8') : ''), { timeout: 120_000, interval: 1 })
      .toContain(canary);
    command.kill('SIGKILL');
    await once(command, 'exit');
    await writeFile(join(root, file), text);
    expect((await build(dayAfter)).status).toBe(0);
    expect(await readFile(page, 'utf8')).toBe(before);
  });

  it('says what the settings say now, also in pages that were not touched', async () => {
    const before = countPages('(502) 555-0110');
    expect(before).toBeGreaterThan(5);
    await replace('content/program.yml', '(502) 555-0110', '(502) 555-0111');
    expect((await build(dayAfter)).status).toBe(0);
    expect(countPages('(502) 555-0110')).toBe(0);
    expect(countPages('(502) 555-0111')).toBe(before);
  });

  it('still shows mentors on the last day of their agreement, their class and their confirmation', async () => {
    expect((await build(lastDay)).status).toBe(0);
    const slugs = listFiles(join(root, 'dist/mentors')).map((file) => file.replace(/\/index\.html$/, ''));
    expect(slugs).toEqual(expect.arrayContaining(Object.keys(lapsing)));
    expect(slugs.filter((slug) => slug in lapsed)).toEqual([]);
    // What is searched for on the day after is found today, in each of these places.
    expect(findCanary()).toEqual(
      expect.arrayContaining(['mentors/index.json', 'mentors/class-ends/index.html', 'mentors/index.html']),
    );
  });
});

/** A sentence more in a text of each kind: its page alone has to be made again. */
const texts = [
  'handbook/role/confidentiality',
  'cases/texts-at-2-a-m',
  'kits/start/budget',
  'sessions/arriving',
  'handouts/week-grid',
  'mentors/theo-lacombe',
  'pages/privacy',
].map((name, i) => [`content/${name}.md`, /\n*$/, `\n\nThe sentence numbered ${i} is new.\n`] as const);

async function replace(file: string, before: string | RegExp, after: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`${file} does not have ${String(before)}.`);
  await writeFile(join(root, file), changed);
}

/** Builds with what the last build left, then without it. */
async function buildWell(): Promise<void> {
  const { output, status } = await build(dayAfter);
  expect(output).toContain('The site is built');
  expect(status).toBe(0);
}

/** The code that makes pages, as the last build has left it. */
function identifyBundle(): { name: string; number: number }[] {
  const folder = join(root, '.cache', 'bundle');
  return readdirSync(folder).map((name) => ({ name, number: statSync(join(folder, name)).ino }));
}

async function expectSameFromNothing(): Promise<void> {
  const before = hashFiles(join(root, 'dist'));
  for (const folder of ['.cache', 'dist']) await rm(join(root, folder), { recursive: true });
  expect((await build(dayAfter)).status).toBe(0);
  expect(hashFiles(join(root, 'dist'))).toEqual(before);
}

function countPages(text: string): number {
  return listFiles(join(root, 'dist')).filter(
    (file) => file.endsWith('.html') && readFileSync(join(root, 'dist', file), 'utf8').includes(text),
  ).length;
}

function build(day: string) {
  return runCommand('build', root, { BASE_PATH: '/', BUILD_DATE: day });
}

/** The files that have the canary in their names or in their text, however it is packed. */
function findCanary(): string[] {
  return listFiles(join(root, 'dist')).filter((file) =>
    `${file}\n${readUnpacked(join(root, 'dist', file))}`.toLowerCase().includes(canary.toLowerCase()),
  );
}

function writeProfile(slug: string, { active, class_year, confirmed_on, given_on, until }: typeof fine): string {
  return `---
name: ${canary} ${slug}
name_sounds: ${canary}
class_year: ${class_year}
home_town: ${canary}
ask_me_about:
  - ${canary}
contact:
  email: ${canary.toLowerCase()}.${slug}@larkfield.example
availability: open
portrait:
  image: ../images/mentors/${canary.toLowerCase()}-${slug}.webp
  alt: ${canary}
confirmed_on: ${confirmed_on}
consent:
  given_on: ${given_on}
  until: ${until}
active: ${active}
---

${`${canary} likes long walks and short lectures. `.repeat(8)}[More](/privacy/)
`;
}

/** A guide like another one, with a day that a calendar would take. */
function writeDraftSession(): string {
  return readFileSync('content/sessions/stamina-holidays-money.md', 'utf8')
    .replace(/^title: .*$/m, `title: ${canary}\ndraft: true`)
    .replace(/^place: .*$/m, `place: ${canary}`);
}

/** Pagefind packs what it writes, and pages carry small files in their addresses. */
function readUnpacked(path: string): string {
  const bytes = readFileSync(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return unfold((isPacked ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** A text with whatever its `data:` addresses hold written out after it. */
function unfold(text: string): string {
  const inside = [...text.matchAll(/data:[\w/+.-]*(?:;[\w=-]+)*?(;base64)?,([^"'\s<>)]+)/g)].map(
    ([, base64, data = '']) => unfold(base64 ? Buffer.from(data, 'base64').toString('utf8') : unescapeAll(data)),
  );
  return [text, ...inside].join('\n');
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64');
}

function escapeAll(text: string): string {
  return Array.from(text, (sign) => `%${sign.charCodeAt(0).toString(16)}`).join('');
}

function unescapeAll(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
