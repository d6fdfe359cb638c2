import leven from 'leven';
import { getLabel } from '../../schemas/lookup.ts';
import { sessionSchema } from '../../schemas/session.ts';
import type { Content } from '../content.ts';
import { error, warning, type Problem } from '../problem.ts';

const folder = 'content/handouts';

/** Guides that name a handout which is not there, or which is not published. */
export function findUnknownHandouts({ sessions, handouts, unread }: Content): Problem[] {
  const drafts = handouts.filter(({ data }) => data.draft).map(({ slug }) => slug);
  // One that could not be read is there all the same.
  const known = [...handouts.map(({ slug }) => slug), ...unread.flatMap(({ file }) => getSlug(file) ?? [])];
  return sessions.flatMap(({ file, lineOf, data }) =>
    data.handouts.flatMap((value, i) => {
      const isLost = !known.includes(value);
      if (!isLost && (data.draft || !drafts.includes(value))) return [];
      const path = ['handouts', i];
      return [
        error({
          file,
          line: lineOf(path),
          label: getLabel(sessionSchema, path),
          value,
          message: isLost
            ? `There is no handout ${folder}/${value}.md. ${suggest(value, known)}`
            : `This handout is a draft, and its page is not published. Publish ${folder}/${value}.md, or take it out here.`,
        }),
      ];
    }),
  );
}

/** Handouts that nobody would find from a guide. A warning: they are in the list of handouts. */
export function findUnusedHandouts({ sessions, handouts, unread }: Content): Problem[] {
  const used = new Set(sessions.flatMap(({ data }) => data.handouts));
  const isUsed = (slug: string) => used.has(slug) || unread.some(({ text }) => text.includes(slug));
  return handouts
    .filter(({ slug, data }) => !data.draft && !isUsed(slug))
    .map(({ file }) =>
      warning({ file, message: 'No session guide uses this handout. Choose it under “Handouts” in a guide.' }),
    );
}

function suggest(value: string, known: readonly string[]): string {
  const closest = known.toSorted((a, b) => leven(value, a) - leven(value, b))[0];
  return closest ? `The closest is ${closest}.` : 'Write one there first, or leave the field empty.';
}

function getSlug(file: string): string | undefined {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).replace(/\.md$/, '') : undefined;
}
