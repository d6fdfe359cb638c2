import type { Statistics } from '../schemas/statistics.ts';
import { formatMonth, formatYear, type Voice } from './voice.ts';

/** Who publishes the statistics and where: what files say about themselves. */
export interface About {
  school: string;
  /** The full name of the program. */
  program: string;
  /** A page or file of this site from its root as an address: absolute where the site’s own is known. */
  toAddress: (path: string) => string;
  voice: Voice;
}

export const license = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** “Statistics of the MedMentors Near-Peer Mentorship Program, 2023–2024”. */
export function getName(
  { year, sample }: Pick<Statistics, 'year' | 'sample'>,
  { program, voice: { t } }: About,
): string {
  const name = t('statistics.about.name', { programLong: program, year: formatYear(year) });
  return sample ? t('statistics.about.synthetic', { name }) : name;
}

/** What the figures are, and that they are synthetic where they are. */
export function getDescription(isSample: boolean, { voice: { t } }: About): string {
  return [t('statistics.about.description'), ...(isSample ? [t('statistics.synthetic')] : [])].join(' ');
}

/** How to cite the figures of a year. */
export function getCitation(statistics: Statistics, about: About): string {
  return about.voice.t('statistics.about.citation', {
    schoolLong: about.school,
    name: getName(statistics, about),
    month: formatReleaseMonth(statistics, about.voice),
    address: about.toAddress(getYearPath(statistics)),
  });
}

/** “June 2024”: when the newest figures of a year were published. */
export function formatReleaseMonth({ releases }: Statistics, voice: Voice): string {
  const newest = releases.at(-1)?.month ?? '';
  return formatMonth(newest, voice, { month: 'long', year: 'numeric' });
}

export function getYearPath({ year }: Pick<Statistics, 'year'>): string {
  return `/statistics/${year}/`;
}

export function getFilePath({ year }: Pick<Statistics, 'year'>, format: 'csv' | 'json'): string {
  return `/statistics/${year}.${format}`;
}
