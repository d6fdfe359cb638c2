import { basename } from 'node:path';
import type { Content } from '../checks/content.ts';
import { portraitFolder } from '../checks/rules/pictures.ts';
import type { Source } from '../checks/source.ts';
import type { Changes } from '../files/changes.ts';
import type { Mentor } from '../schemas/mentor.ts';

/** Takes profiles away with their portraits. One that somebody else’s profile uses, or may use, stays. */
export function removeProfiles(
  leaving: readonly Source<Mentor>[],
  { mentors, portraits, unread }: Pick<Content, 'mentors' | 'portraits' | 'unread'>,
): Changes {
  const used = new Set(mentors.filter((mentor) => !leaving.includes(mentor)).map(getPortrait));
  const pictures = leaving
    .map(getPortrait)
    .filter((file) => file !== undefined)
    .filter((file) => portraits.includes(file) && !used.has(file))
    // A profile that cannot be read may need it.
    .filter((file) => !unread.some(({ text }) => text.includes(basename(file))));
  return new Map([...leaving.map(({ file }) => file), ...pictures].map((file) => [file, undefined]));
}

function getPortrait({ data }: Source<Mentor>): string | undefined {
  return data.portrait && `${portraitFolder}/${basename(data.portrait.image)}`;
}
