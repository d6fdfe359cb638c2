import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** Published statistics whose file is not called by its year: the address of a year would not be its own. */
export function findMisnamedStatistics({ statistics }: Content): Problem[] {
  return statistics
    .filter(({ slug, data }) => slug !== data.year)
    .map(({ file, lineOf, data }) =>
      error({
        file,
        line: lineOf(['year']),
        label: 'Academic year',
        value: data.year,
        message: `The file is called by its year. Rename it to ${data.year}.json, or take it away if there is one already.`,
      }),
    );
}
