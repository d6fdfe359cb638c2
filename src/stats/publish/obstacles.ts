import type { Statistics } from '../../schemas/statistics.ts';
import type { Tally } from '../aggregate/tally.ts';
import type { Policy } from '../core/system.ts';
import type { StatisticsYear } from './year.ts';

interface Circumstances {
  year: StatisticsYear;
  terms: StatisticsYear['terms'];
  policy: Policy;
  isSample: boolean;
  /** Everything that is published, this year’s file included. */
  published: readonly Statistics[];
}

/** What keeps anything at all from being published, in whole sentences with what to do. No numbers from the logs. */
export function findObstacles(tally: Tally, { year, terms, policy, isSample, published }: Circumstances): string[] {
  const mentees = tally.groups.reduce((sum, { size }) => sum + size, 0);
  const mentors = new Set(tally.groups.map(({ mentor }) => mentor)).size;
  const own = published.find((each) => each.year === year.name);
  const months = terms.flatMap((term) => term.months);
  const shared = published
    .filter((each) => each.year !== year.name)
    .find(({ tables }) => tables.encounters.some(({ month }) => months.includes(month)));
  return [
    ...(terms.length === 0
      ? [
          `Nothing of ${year.name} can be published yet: the first term is not over. Figures of a month that still goes on would tell of single meetings. Come back when the term has ended.`,
        ]
      : []),
    ...(mentees < policy.minGroup
      ? [
          `The program has fewer than ${policy.minGroup} mentees. So few people cannot be described without describing each, so no figures are published.`,
        ]
      : []),
    ...(mentors < policy.minMentors
      ? [
          `The program has fewer than ${policy.minMentors} mentors. Whatever was published about meetings would be about one of them, so no figures are published.`,
        ]
      : []),
    ...(shared
      ? [
          `The months of ${year.name} are also in content/stats/${shared.year}.json. One could be subtracted from the other. Give the right year with --year, or look at academic_year in content/program.yml.`,
        ]
      : []),
    ...(own && !own.sample && isSample
      ? [`content/stats/${year.name}.json holds real figures. The sample does not replace them.`]
      : []),
    ...findTooManyAnswers(tally, mentees, mentors),
  ];
}

function findTooManyAnswers({ responses }: Tally, mentees: number, mentors: number): string[] {
  return (['mentee', 'mentor'] as const).flatMap((role) =>
    (['pre', 'post'] as const)
      .filter(
        (wave) =>
          responses.filter((each) => each.role === role && each.wave === wave).length >
          (role === 'mentee' ? mentees : mentors),
      )
      .map(
        (wave) =>
          `More people with the role ${role} answered the ${wave} survey than there are in groups.csv. Look for test answers, answers sent twice, or groups that are missing.`,
      ),
  );
}
