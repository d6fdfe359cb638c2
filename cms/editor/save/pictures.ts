import { error, type Problem } from '../../../src/checks/problem.ts';
import { exifTellsPlace, xmpTellsPlace } from '../../../src/checks/rules/location.ts';
import { explainPicture, type Picture } from '../../../src/checks/rules/pictures.ts';
import { getLabel } from '../../../src/schemas/lookup.ts';
import { mentorSchema } from '../../../src/schemas/mentor.ts';

/** What is wrong with a picture that was just chosen, in the words of the check. */
export async function checkPicture(file: string, image: string, blob: Blob): Promise<Problem[]> {
  const label = getLabel(mentorSchema, ['portrait', 'image']);
  return explainPicture(await readPicture(blob)).map((message) => error({ file, label, value: image, message }));
}

/** What a picture’s own bytes say of it. */
export async function readPicture(blob: Blob): Promise<Picture> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const size = findKind(bytes) ? await measure(blob) : undefined;
  return { bytes: bytes.length, image: size && { ...size, hasLocation: tellsPlace(bytes) } };
}

/** Undefined where the browser cannot make a picture of it. */
async function measure(blob: Blob): Promise<{ width: number; height: number } | undefined> {
  try {
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return undefined;
  }
}

/** What the site can show, with the ending of such a file: browsers would show a GIF too. */
const kinds = [
  ['jpg', /^ÿØÿ/],
  ['png', /^[^]PNG\r\n\x1a\n/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['avif', /^[^]{4}ftyp[^]{0,24}avi[fs]/],
] as const;

/** The kind of a picture by its first bytes, whatever its name; `undefined` where the site could not show it. */
export function findKind(bytes: Uint8Array): string | undefined {
  const start = decode(bytes.subarray(0, 40));
  return kinds.find(([, pattern]) => pattern.test(start))?.[0];
}

/**
 * Whether a picture says where it was taken. Camera data stand somewhere in the file behind their byte order mark, in
 * each of the four kinds of picture.
 */
export function tellsPlace(bytes: Uint8Array): boolean {
  const text = decode(bytes);
  if (xmpTellsPlace(text)) return true;
  // The mark, and a first directory close behind it, as cameras write it; else it is a chance in the picture itself.
  const marks = text.matchAll(/Exif\0\0(?=II|MM)|II\*\0\x08\0\0\0|MM\0\*\0\0\0\x08/g);
  return [...marks].some(({ index }) => exifTellsPlace(bytes.subarray(index)));
}

/** One letter a byte, of Windows-1252 as browsers have it. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
