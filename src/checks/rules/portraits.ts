import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import readExif from 'exif-reader';
import sharp, { type Metadata } from 'sharp';
import { mentorSchema, type Mentor } from '../../schemas/mentor.ts';
import { getLabel } from '../../schemas/lookup.ts';
import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';
import type { Source } from '../source.ts';

const folder = 'content/images/mentors';
const smallestSide = 400;
const largestBytes = 4 * 1024 * 1024;

/** Pictures that are missing, too small, too large, of another kind, or that tell where they were taken. */
export async function findBadPortraits({ root, mentors, portraits }: Content): Promise<Problem[]> {
  const problems = await Promise.all(
    mentors.map(async (mentor) => {
      const image = mentor.data.portrait?.image;
      if (!image) return [];
      const file = `${folder}/${basename(image)}`;
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

/** Pictures that no profile uses: a portrait must not stay public after its profile is gone. */
export function findOrphanedPortraits({ mentors, portraits, unread }: Content): Problem[] {
  const used = new Set(mentors.map(({ data }) => data.portrait && `${folder}/${basename(data.portrait.image)}`));
  const isUsed = (file: string) => used.has(file) || unread.some(({ text }) => text.includes(basename(file)));
  return portraits
    .filter((file) => !isUsed(file))
    .map((file) => error({ file, message: 'No profile uses this picture. Delete it, or name it in a profile.' }));
}

async function inspect(path: string): Promise<string[]> {
  const { size } = await stat(path);
  if (size > largestBytes) return [`The picture has ${formatMegabytes(size)} MB; 4 MB is the most. Save it smaller.`];
  const metadata = await sharp(path)
    .metadata()
    .catch(() => undefined);
  if (!metadata || !isShowable(metadata))
    return ['This is not a picture that the site can show. Save it as JPEG, PNG, WebP or AVIF.'];
  const { width, height } = metadata;
  return [
    ...(Math.min(width, height) < smallestSide
      ? [`The picture has ${width} by ${height} pixels; both sides need at least ${smallestSide}. Use a larger one.`]
      : []),
    ...(hasLocation(metadata)
      ? [
          'The picture says where it was taken. Save a copy without location data, for instance by taking a screenshot of it.',
        ]
      : []),
  ];
}

/** By the picture's own bytes, not by its name. Of the HEIF family only AVIF opens in every browser. */
function isShowable({ format, compression }: Metadata): boolean {
  return ['jpeg', 'png', 'webp', 'avif'].includes(format) || (format === 'heif' && compression === 'av1');
}

function hasLocation({ exif, xmp }: Metadata): boolean {
  return (exif !== undefined && hasGps(exif)) || (xmp?.includes('GPSLatitude') ?? false);
}

function hasGps(exif: Buffer): boolean {
  try {
    return Object.keys(readExif(exif).GPSInfo ?? {}).length > 0;
  } catch {
    // Exif that cannot be read may still hold a place: better to ask for a clean copy.
    return true;
  }
}

function atPortrait({ file, lineOf }: Source<Mentor>, value: string, message: string): Problem {
  const path = ['portrait', 'image'];
  return error({ file, line: lineOf(path), label: getLabel(mentorSchema, path), value, message });
}

/** Rounded up: a file just over the limit must not read as if it kept to it. */
function formatMegabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
}
