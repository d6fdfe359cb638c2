import type { Changes } from '../files/changes.ts';
import type { Content } from '../checks/content.ts';
import type { Source } from '../checks/source.ts';
import { removeProfiles } from '../mentors/remove-profiles.ts';
import type { Mentor } from '../schemas/mentor.ts';
import { setField } from './splice.ts';

/** What may become of the profiles of those who stop, in the words of the question. */
export const partings = {
  unpublish: 'Take them down: the files stay, with “Active” switched off',
  delete: 'Delete them with their portraits: git still has them',
  keep: 'Leave them: each comes down when its agreement, class or confirmation ends',
} as const;

export type Parting = keyof typeof partings;

export interface Cohort {
  leaving: Source<Mentor>[];
  staying: Source<Mentor>[];
}

/** Everybody who is active, by whether they stay. Mentors are second-years: without a word from them they leave. */
export function splitCohort({ mentors }: Content, stay: readonly string[]): Cohort {
  const active = mentors.filter(({ data }) => data.active);
  return {
    leaving: active.filter(({ slug }) => !stay.includes(slug)),
    staying: active.filter(({ slug }) => stay.includes(slug)),
  };
}

/** What happens to the files of those who leave. */
export function partWith({ leaving }: Cohort, parting: Parting, content: Content): Changes {
  if (parting === 'keep') return new Map();
  if (parting === 'delete') return removeProfiles(leaving, content);
  return new Map(leaving.map(({ file, text }) => [file, setField(text, 'active', false)]));
}
