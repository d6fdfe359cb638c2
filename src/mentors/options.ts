import type { Mentor } from '../schemas/mentor.ts';
import { availabilities, interests, languages, paths } from '../schemas/vocabulary.ts';
import type { FilterKey } from './filter.ts';

export interface FilterOption {
  value: string;
  label: string;
  /** How many of the mentors have it. */
  count: number;
}

/** The choices of each filter: only what at least one mentor has, in the order of the vocabulary. */
export function getFilterOptions(mentors: readonly Mentor[]): Record<FilterKey, FilterOption[]> {
  const count = (choices: Readonly<Record<string, string>>, read: (mentor: Mentor) => readonly string[]) =>
    Object.entries(choices)
      .map(([value, label]) => ({
        value,
        label,
        count: mentors.filter((mentor) => read(mentor).includes(value)).length,
      }))
      .filter((option) => option.count > 0);
  return {
    interest: count(interests, (mentor) => mentor.interests),
    path: count(paths, (mentor) => mentor.path),
    language: count(languages, (mentor) => mentor.languages),
    availability: count(availabilities, (mentor) => [mentor.availability]),
  };
}
