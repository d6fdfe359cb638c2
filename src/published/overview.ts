import type { Statistics } from '../schemas/statistics.ts';
import { formatFigure, isExact } from './figure.ts';
import { formatYear, type Voice } from './voice.ts';

/** The question that the page answers: about a year that is over, or about one that goes on. */
export function getQuestion({ year, releases }: Statistics, { t }: Voice): string {
  const isOver = releases.some(({ covers }) => covers === 'year');
  return t(isOver ? 'statistics.heading' : 'statistics.headingSoFar', { year: formatYear(year) });
}

/** Who took part, as far as that is published, and what the page can tell. */
export function getLead({ tables }: Statistics, voice: Voice): string {
  const cohort = tables.cohort[0];
  if (!cohort || ![cohort.mentors, cohort.mentees, cohort.groups].every(isExact)) return voice.t('statistics.lead');
  return voice.t('statistics.leadCohort', {
    mentorCount: formatFigure(cohort.mentors, 'count', voice),
    menteeCount: formatFigure(cohort.mentees, 'count', voice),
    groupCount: formatFigure(cohort.groups, 'count', voice),
  });
}
