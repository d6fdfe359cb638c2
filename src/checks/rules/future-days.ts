import { getLabel } from '../../schemas/lookup.ts';
import { mentorSchema } from '../../schemas/mentor.ts';
import type { Content } from '../content.ts';
import type { Program } from '../../schemas/program.ts';
import { error, warning, type PartialProblem, type Problem } from '../problem.ts';

/** Days on which something has been done, and that are later than today: such a day would never run out in time. */
export function findFutureDays({ program, mentors }: Content, today: string): Problem[] {
  const report = (problem: Omit<PartialProblem, 'message'>) => explain(problem, program?.data);
  const inProfiles = mentors.flatMap(({ file, lineOf, data }) =>
    [
      { path: ['confirmed_on'], value: data.confirmed_on },
      { path: ['consent', 'given_on'], value: data.consent.given_on },
    ]
      .filter(({ value }) => value > today)
      .map(({ path, value }) => report({ file, line: lineOf(path), label: getLabel(mentorSchema, path), value })),
  );
  const inCrisisLines = (program?.data.crisis_lines ?? []).flatMap(({ name, verified_on: value }, i) =>
    program && value > today
      ? [
          report({
            file: program.file,
            line: program.lineOf(['crisis_lines', i, 'verified_on']),
            label: `Crisis lines › ${name} › Checked on`,
            value,
          }),
        ]
      : [],
  );
  return [...inProfiles, ...inCrisisLines];
}

/** The calendar of a sample stands still, and real days soon pass it: that is no mistake, but worth knowing. */
function explain(problem: Omit<PartialProblem, 'message'>, program: Program | undefined): Problem {
  if (!program?.sample) return error({ ...problem, message: 'This day is still to come. Correct it.' });
  const message = `The sample’s calendar stands at ${program.sample_date ?? 'an earlier day'}, before this day; a profile is not shown until then. Set a later “Date of the sample” in content/program.yml, or switch “Sample” off.`;
  return warning({ ...problem, message });
}
