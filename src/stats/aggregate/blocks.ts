import type { Topic } from '../../schemas/vocabulary.ts';

/**
 * Which cells are hidden together, declared here once and for all: by what rows are about, never by what is in them.
 * A block of one would tell by itself that its cell is small, so each has two or more.
 */

/** Neighboring months of a term in pairs, the last three together where their number is odd. */
export function getMonthBlock(months: readonly string[], month: string): string {
  const last = Math.max(0, Math.floor(months.length / 2) - 1);
  const pair = Math.min(Math.floor(months.indexOf(month) / 2), last);
  return `${months[2 * pair] ?? month} and next`;
}

/** Topics that are kin. Rare ones are counted as other topics, together with their kin. */
export const topicBlocks: readonly (readonly Topic[])[] = [
  ['studying', 'time'],
  ['coursework', 'licensing-exams'],
  ['stress', 'belonging'],
  ['money', 'family'],
  ['specialties', 'clinical'],
  ['research', 'teaching'],
  ['service', 'fair-treatment'],
];
