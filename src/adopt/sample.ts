import type { Content } from '../checks/content.ts';
import { isSampleMentor } from '../doctor/invented.ts';
import { removeProfiles } from '../mentors/remove-profiles.ts';
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

function removePeople(content: Content): Changes {
  return removeProfiles(
    content.mentors.filter(({ data }) => isSampleMentor(data)),
    content,
  );
}

function removeFigures({ statistics }: Content): Changes {
  return new Map(statistics.filter(({ data }) => data.sample).map(({ file }) => [file, undefined]));
}

function removeDates({ sessions }: Content): Changes {
  const parts = sessions.map(({ file, text }) => ({ file, ...splitAppointment(text) }));
  return new Map(parts.filter(({ appointment }) => appointment !== '').map(({ file, text }) => [file, text]));
}
