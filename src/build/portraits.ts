import type { AstroIntegration } from 'astro';
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import sharp from 'sharp';
import { readMentors } from '../checks/content.ts';
import { portraitFolder } from '../checks/rules/pictures.ts';
import { getPicturePath, portraitEdges, type PortraitSize } from '../mentors/portrait-picture.ts';
import { isPublished, type PublicationSetting } from '../mentors/publication.ts';

/**
 * The pictures of mentors who are shown today, and their names for the pages, by the path that profiles write. Nobody
 * else’s picture is read.
 *
 * A page needs only the names, which the bytes of a portrait decide: the pictures are made once all pages are there.
 */
export function createPortraits(root: string, setting: PublicationSetting): AstroIntegration {
  let listed: Portrait[] | undefined;
  const list = () => (listed ??= listPublished(root, setting));
  return {
    name: 'medmentors-portraits',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        const names = Object.fromEntries(list().map(({ path, name }) => [path, name]));
        updateConfig({ vite: { define: { __PORTRAITS__: JSON.stringify(names) } } });
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use((request, response, next) => {
          const wanted = basename(request.url ?? '');
          const found = list()
            .flatMap(listPictures)
            .find(({ path }) => basename(path) === wanted);
          if (!found) {
            next();
            return;
          }
          makePicture(root, found)
            .then(async (file) => response.setHeader('content-type', 'image/webp').end(await readFile(file)))
            .catch(next);
        });
      },
      async 'astro:build:generated'({ dir }) {
        // One at a time: meanwhile, the other processor makes the search. A copy, so that whoever does something to the
        // pictures of a site does not do it to those of the next.
        for (const picture of list().flatMap(listPictures)) {
          const target = new URL(`.${picture.path}`, dir);
          await mkdir(new URL('.', target), { recursive: true });
          copyFileSync(await makePicture(root, picture), target);
        }
      },
    },
  };
}

/** The picture that a profile names. */
interface Portrait {
  /** As the profile writes it, `../images/mentors/<file>`. */
  path: string;
  /** From the root of the project. */
  file: string;
  /** Changes with the picture, so that browsers can keep what is made of it for ever. */
  name: string;
}

/** A picture that is made of it. */
interface Picture {
  portrait: Portrait;
  /** From the root of the site. */
  path: string;
  edge: number;
}

function listPublished(root: string, setting: PublicationSetting): Portrait[] {
  const shown = readMentors(root).filter(({ data }) => isPublished(data, setting));
  const paths = new Set(shown.flatMap(({ data }) => (data.portrait ? [data.portrait.image] : [])));
  return [...paths].map((path) => {
    const file = join(portraitFolder, basename(path));
    const digest = createHash('sha256').update(readFileSync(join(root, file)));
    return { path, file, name: `${parse(path).name}.${digest.digest('hex').slice(0, 12)}` };
  });
}

function listPictures(portrait: Portrait): Picture[] {
  return (Object.keys(portraitEdges) as PortraitSize[]).map((size) => ({
    portrait,
    path: getPicturePath(portrait.name, size),
    edge: portraitEdges[size],
  }));
}

/**
 * The picture as a square, kept for the next build, without what the camera wrote into it. WebP alone, which every browser
 * reads: AVIF saves a kilobyte a face and takes eight times as long. And with half of the effort that WebP can take, which
 * is 3 % larger and made in two thirds of the time.
 *
 * @returns its file
 */
async function makePicture(root: string, { portrait, path, edge }: Picture): Promise<string> {
  const folder = join(root, '.cache', 'portraits');
  const target = join(folder, basename(path));
  if (existsSync(target)) return target;
  await mkdir(folder, { recursive: true });
  // A build that is ended in between must not leave half a picture under this name.
  const draft = join(folder, `${randomUUID()}.draft`);
  await sharp(join(root, portrait.file))
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'cover', withoutEnlargement: true })
    .webp({ effort: 2 })
    .toFile(draft);
  await rename(draft, target);
  return target;
}
