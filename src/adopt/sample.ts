import { basename } from 'node:path';
import type { Content } from '../checks/content.ts';
import { portraitFolder } from '../checks/rules/pictures.ts';
import { isSampleMentor } from '../doctor/invented.ts';
import { splitAppointment } from '../sessions/appointment-fields.ts';
import type { Changes } from '../files/changes.ts';

/** The parts of the sample that a school may take out, in the words of the questions. */
export const sampleParts = {
  people: 'The invented mentors and their portraits',
  figures: 'The invented figures',
  dates: 'The days, hours and rooms of the sessions',
} as const;

export type SamplePart = keyof typeof sampleParts;

/** What taking parts of the sample out changes. Profiles, figures and portraits of the school’s own stay. */
export function removeSample(content: Content, parts: readonly SamplePart[]): Changes {
  const removals = {
    people: removePeople,
    figures: removeFigures,
    dates: removeDates,
  } satisfies Record<SamplePart, (content: Content) => Changes>;
  return new Map(parts.flatMap((part) => [...removals[part](content)]));
}

function removePeople({ mentors, portraits, unread }: Content): Changes {
  const leaving = mentors.filter(({ data }) => isSampleMentor(data));
  const staying = mentors.filter((mentor) => !leaving.includes(mentor));
  const getPortrait = ({ data }: (typeof mentors)[number]) =>
    data.portrait && `${portraitFolder}/${basename(data.portrait.image)}`;
  const used = new Set(staying.map(getPortrait));
  const pictures = leaving
    .map(getPortrait)
    .filter((file) => file !== undefined)
    .filter((file) => portraits.includes(file) && !used.has(file))
    // A profile that cannot be read may need it.
    .filter((file) => !unread.some(({ text }) => text.includes(basename(file))));
  return new Map([...leaving.map(({ file }) => file), ...pictures].map((file) => [file, undefined]));
}

function removeFigures({ statistics }: Content): Changes {
  return new Map(statistics.filter(({ data }) => data.sample).map(({ file }) => [file, undefined]));
}

function removeDates({ sessions }: Content): Changes {
  const parts = sessions.map(({ file, text }) => ({ file, ...splitAppointment(text) }));
  return new Map(parts.filter(({ appointment }) => appointment !== '').map(({ file, text }) => [file, text]));
}
