import type { Program } from '../../schemas/program.ts';
import type { Policy } from '../core/system.ts';

/** Of fewer people, one is 5 percent or more: NCES 2011-603 and others give percents of larger groups only. */
const minPercentGroup = 20;

/** The rules of a school. */
export function getPolicy({ min_group, min_cell, min_mentors }: Program['statistics']): Policy {
  return {
    minGroup: min_group,
    minCell: min_cell,
    minMentors: min_mentors,
    minPercentGroup: Math.max(minPercentGroup, min_group),
  };
}
