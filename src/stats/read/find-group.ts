import type { ReadContext } from './log.ts';

/** The group that a row is about, or that there is none of this code. */
type FoundGroup =
  | { code: string; /** Mentees, where known. */ size: number | undefined; mistake?: undefined }
  | { mistake: { column: 'group_code'; rule: string; fix: string } };

/** Looks a group up by the code in a row. Where groups.csv could not be read whole, every code is good. */
export function findGroup(code: string | undefined, { groups }: ReadContext): FoundGroup {
  const group = groups?.get(code ?? '');
  if (groups && !group) return { mistake: unknownGroup };
  return { code: group?.group ?? code ?? '', size: group?.size };
}

const unknownGroup = {
  column: 'group_code',
  rule: 'There is no group of this code in groups.csv.',
  fix: 'Correct the code, or add the group to groups.csv.',
} as const;
