import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { findChromium, launchBrowser } from '../support/chromium.ts';
import { copyProject, runCommand } from '../support/site-folder.ts';
import { serveSite } from '../../src/build/serve.ts';
import { openDesk } from './desk.ts';
import { pictureFolder, readGuide } from './guide.ts';
import { takeTour, tourFolder, tourNames } from './tour.ts';
import { walkThrough } from './walk-through.ts';

// npm run screenshots: takes the pictures of the guide for editors and of the tour anew. Names of pictures as arguments
// take only those.

const wanted = process.argv.slice(2);
const guide = readGuide();
const folder = join(process.cwd(), pictureFolder);
await mkdir(folder, { recursive: true });

const names = guide.flatMap(({ pictures }) => pictures.map(({ name }) => `${name}.webp`));
for (const file of await readdir(folder)) if (!names.includes(file)) await rm(join(folder, file));

// The guide is part of the site that it shows, and a page is not built without its pictures.
const blank = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
  .webp()
  .toBuffer();
const root = await copyProject(
  'screenshots',
  Object.fromEntries(
    [...names.map((name) => `${pictureFolder}/${name}`), ...tourNames.map((name) => `${tourFolder}/${name}.webp`)].map(
      (file) => [file, blank],
    ),
  ),
);
const { status, output } = await runCommand('build', root, { BASE_PATH: '/' });
if (status !== 0) throw new Error(output);

// Drafts are dated by git.
process.env.GIT_AUTHOR_DATE = process.env.GIT_COMMITTER_DATE = '2026-12-01T12:00:00-05:00';
const browser = await launchBrowser(await findChromium());
for (const howTo of guide) {
  const [picture] = howTo.pictures;
  if (!picture || (wanted.length > 0 && !wanted.includes(picture.name))) continue;
  const keepPicture = (png: Buffer) => keep(folder, picture.name, png);
  // A desk for each walk, so that a picture shows the same whichever others are taken before it.
  const unseen = await walkThrough(howTo, async (keeping, walk) => {
    const desk = await openDesk({ browser, folder: join(root, 'dist'), keeping, keepPicture });
    await walk(desk).finally(desk.close);
  });
  if (unseen.length > 0) {
    console.log(`“${howTo.title}” names what is not on the screen: ${unseen.join(', ')}`);
    process.exitCode = 1;
  }
}
const isTourWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
if (tourNames.some(isTourWanted)) {
  await mkdir(tourFolder, { recursive: true });
  const site = await serveSite({ folder: join(root, 'dist'), base: '/', port: 0 });
  for (const [name, png] of await takeTour(browser, site.url))
    if (isTourWanted(name)) await keep(tourFolder, name, png);
  await site.close();
}
await browser.close();
await rm(root, { recursive: true });

async function keep(folder: string, name: string, png: Buffer): Promise<void> {
  const webp = await sharp(png).webp({ quality: 84, effort: 6, smartSubsample: true }).toBuffer();
  await writeFile(join(folder, `${name}.webp`), webp);
  console.log(`${name}.webp  ${(webp.length / 1024).toFixed(0)} KB`);
}
