import { error, type Problem } from '../../../src/checks/problem.ts';
import { portraitFolder } from '../../../src/checks/rules/pictures.ts';
import type { FileText } from '../../../src/checks/source.ts';
import { getLabel } from '../../../src/schemas/lookup.ts';
import { mentorSchema } from '../../../src/schemas/mentor.ts';
import type { Entry, ImmutableList, ImmutableMap } from '../decap.ts';
import type { FilledIn } from './one-entry.ts';
import { peek } from './peek.ts';
import { checkPicture } from './pictures.ts';

/** A picture that was chosen since the form was opened. It is written with the entry, used or not. */
export interface Upload {
  name: string;
  content: Blob;
}

export function listUploads(entry: Entry): Upload[] {
  const files = (entry.get('mediaFiles') as ImmutableList | undefined)?.toArray() as ImmutableMap[] | undefined;
  return (files ?? []).flatMap((file) => {
    const content = file.get('file');
    return file.get('draft') === true && content instanceof Blob ? [{ name: String(file.get('name')), content }] : [];
  });
}

/** What is wrong with the picture of a profile, if it has just been chosen. */
export async function checkPortrait(entry: FilledIn, uploads: readonly Upload[]): Promise<Problem[]> {
  const image = getPortrait(entry);
  const upload = uploads.find(({ name }) => name === image);
  return upload ? checkPicture(entry.file, upload.name, upload.content) : [];
}

/** Pictures that were chosen and not kept, where they cannot be deleted after saving. */
export function findUnusedUploads(entry: FilledIn, uploads: readonly Upload[]): Problem[] {
  const image = getPortrait(entry);
  if (entry.kind !== 'mentors') return [];
  return uploads
    .filter(({ name }) => name !== image)
    .map(({ name }) =>
      error({
        file: entry.file,
        label: getLabel(mentorSchema, ['portrait', 'image']),
        value: name,
        message:
          'You chose this picture and the profile does not use it, so that it would stay on the web for nothing. Open “Choose different image”, click on it and then on “Delete selected”.',
      }),
    );
}

/**
 * Pictures that are of no use once an entry is saved: chosen and not kept, or replaced.
 *
 * @param before what the profile said; empty for a new one
 * @param others the other profiles, which may show the same picture
 */
export function listOrphans(
  entry: FilledIn,
  { uploads, before, others }: { uploads: readonly Upload[]; before: string; others: readonly FileText[] },
): string[] {
  const image = getPortrait(entry);
  const replaced = peek(before, 'image')?.replace(/^.*\//, '');
  const names = new Set([...uploads.map(({ name }) => name), ...(replaced ? [replaced] : [])]);
  return [...names]
    .filter((name) => name !== image && !others.some(({ text }) => text.includes(`/${name}`)))
    .map((name) => `${portraitFolder}/${name}`);
}

/** The name of the picture’s file. */
function getPortrait({ data }: FilledIn): string | undefined {
  const image = (data.portrait as { image?: unknown } | undefined)?.image;
  return typeof image === 'string' ? image.replace(/^.*\//, '') : undefined;
}
