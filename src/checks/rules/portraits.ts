import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { mentorSchema, type Mentor } from '../../schemas/mentor.ts';
import { getLabel } from '../../schemas/lookup.ts';
import type { Content } from '../content.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { Source } from '../source.ts';
import { exifTellsPlace, xmpTellsPlace } from './location.ts';
import { explainPicture, isTooLarge, portraitFolder } from './pictures.ts';

/** Pictures that are missing, too small, too large, of another kind, or that tell where they were taken. */
export async function findBadPortraits({ root, mentors, portraits }: Content): Promise<Problem[]> {
  const problems = await Promise.all(
    mentors.map(async (mentor) => {
      const image = mentor.data.portrait?.image;
      if (!image) return [];
      const file = `${portraitFolder}/${basename(image)}`;
      if (!portraits.includes(file))
        return [
          atPortrait(
            mentor,
            image,
            `There is no picture ${file}. Upload it, or correct the name; capital letters count.`,
          ),
        ];
      return (await inspect(join(root, file))).map((message) => atPortrait(mentor, image, message));
    }),
  );
  return problems.flat();
}

/**
 * Pictures that no profile uses. They are on no page, but they stay in the repository, which may be public. A warning,
 * since on GitHub the editor cannot delete a picture in the draft that puts another in its place.
 */
export function findOrphanedPortraits({ mentors, portraits, unread }: Content): Problem[] {
  const used = new Set(
    mentors.map(({ data }) => data.portrait && `${portraitFolder}/${basename(data.portrait.image)}`),
  );
  const isUsed = (file: string) => used.has(file) || unread.some(({ text }) => text.includes(basename(file)));
  return portraits
    .filter((file) => !isUsed(file))
    .map((file) => warning({ file, message: 'No profile uses this picture. Delete it, or name it in a profile.' }));
}

async function inspect(path: string): Promise<string[]> {
  const { size: bytes } = await stat(path);
  if (isTooLarge(bytes)) return explainPicture({ bytes, image: undefined });
  const metadata = await sharp(path)
    .metadata()
    .catch(() => undefined);
  if (!metadata || !isShowable(metadata)) return explainPicture({ bytes, image: undefined });
  const { width, height } = metadata;
  return explainPicture({ bytes, image: { width, height, hasLocation: hasLocation(metadata) } });
}

/** By the picture's own bytes, not by its name. Of the HEIF family only AVIF opens in every browser. */
function isShowable({ format, compression }: Metadata): boolean {
  return ['jpeg', 'png', 'webp', 'avif'].includes(format) || (format === 'heif' && compression === 'av1');
}

function hasLocation({ exif, xmp }: Metadata): boolean {
  return (exif !== undefined && exifTellsPlace(exif)) || (xmp !== undefined && xmpTellsPlace(xmp.toString('latin1')));
}

function atPortrait({ file, lineOf }: Source<Mentor>, value: string, message: string): Problem {
  const path = ['portrait', 'image'];
  return error({ file, line: lineOf(path), label: getLabel(mentorSchema, path), value, message });
}
