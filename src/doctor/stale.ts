import type { Content } from '../checks/content.ts';
import { getDaysLeft } from '../mentors/publication.ts';
import { formatAcademicYear, getYearEnd } from '../program/academic-year.ts';
import type { Program } from '../schemas/program.ts';
import { getStatisticsYear } from '../stats/publish/year.ts';
import type { Finding } from './finding.ts';
import { getPlace } from './place.ts';
import type { Site } from './site.ts';

/** How long before the year ends somebody is told: the call for mentors goes out then. */
const noticeDays = 45;

/**
 * What time has overtaken, besides the pages, numbers and profiles that the checks look at: the year, its figures and the
 * printed books.
 *
 * @param today `YYYY-MM-DD`
 */
export function findOutdated({ program, statistics }: Content, { hasOldBooks }: Site, today: string): Finding[] {
  if (!program) return [];
  const year = program.data.academic_year;
  const published = statistics.filter(({ data }) => !data.sample).map(({ data }) => data.year);
  const lastDay = getYearEnd(year);
  const left = getDaysLeft(lastDay, today);
  return [
    ...(left < 0
      ? [
          {
            severity: 'stale' as const,
            what: `The academic year ${formatAcademicYear(year)} was over on ${lastDay}.`,
            place: getPlace(program, ['academic_year', 'starts_in']),
            mend: 'npm run new-year',
          },
        ]
      : left <= noticeDays
        ? [
            {
              severity: 'soon' as const,
              what: `The academic year ${formatAcademicYear(year)} ends on ${lastDay}. After that, one command opens the next.`,
              mend: 'npm run new-year',
            },
          ]
        : []),
    ...findMissingFigures(year, { published, isOver: left < 0 }),
    ...(hasOldBooks
      ? [
          {
            severity: 'stale' as const,
            what: 'The printed books show an older content, so the site leaves them out.',
            mend: 'npm run book',
          },
        ]
      : []),
  ];
}

/** The figures of the year that ended last: this one, or the one before it where a school has published any. */
function findMissingFigures(
  year: Program['academic_year'],
  { published, isOver }: { published: readonly string[]; isOver: boolean },
): Finding[] {
  const ended = isOver ? year : { ...year, starts_in: year.starts_in - 1 };
  const { name } = getStatisticsYear(ended);
  if (published.includes(name) || (!isOver && published.length === 0)) return [];
  return [
    {
      severity: 'stale',
      what: `The figures of ${name} are not published.`,
      mend: `npm run stats -- <folder of the logs> --year ${name}`,
    },
  ];
}
