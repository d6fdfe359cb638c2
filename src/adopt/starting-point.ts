import type { ProgramInput } from '../program/write.ts';
import { months, type Month } from '../schemas/vocabulary.ts';

/** Settings of which some are still open. Groups may be part filled in; lists are whole. */
export type DraftSettings = { [Key in keyof ProgramInput]?: unknown };

/** What this computer and its repository know by themselves. */
export interface Surroundings {
  /** `owner/name` on GitHub. */
  repository: string | undefined;
  branch: string | undefined;
  /** By its city. */
  timeZone: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * What the questions begin with. Of the sample’s settings only those are kept that suit any school: a telephone number of
 * the sample that somebody accepts without looking would stand on a safety card.
 */
export function getStartingPoint(current: ProgramInput, surroundings: Surroundings): DraftSettings {
  if (!current.sample) return current;
  const { name, terms, audience, sessions_a_month, groups, language, crisis_lines, policy, brand, statistics } =
    current;
  const { repository = '', branch = 'main', timeZone, today } = surroundings;
  return {
    name,
    terms,
    audience,
    sessions_a_month,
    groups,
    language,
    crisis_lines,
    policy,
    brand,
    statistics,
    academic_year: { ...current.academic_year, starts_in: getYear(current.academic_year.last_month, today) },
    time_zone: timeZone,
    website: getPagesAddress(repository),
    repository: { name: repository, branch },
    contacts: {
      after_hours: { name: '988 Suicide and Crisis Lifeline', phone: '988', hours: 'At all hours' },
    },
  };
}

/** The year that is being held, or the coming one once this one’s last month is over. */
function getYear(lastMonth: Month, today: string): number {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month > Object.keys(months).indexOf(lastMonth) + 1 ? year : year - 1;
}

/** Where GitHub Pages publishes a repository. */
function getPagesAddress(repository: string): string {
  const [owner = '', name = ''] = repository.toLowerCase().split('/');
  if (!owner || !name) return '';
  return name === `${owner}.github.io` ? `https://${name}/` : `https://${owner}.github.io/${name}/`;
}
