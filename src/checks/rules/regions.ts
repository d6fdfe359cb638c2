import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** Mentors from a region that the settings do not have. */
export function findUnknownRegions({ program, mentors }: Content): Problem[] {
  if (!program) return [];
  const keys = program.data.regions.map(({ id }) => id);
  const advice =
    keys.length > 0
      ? `Write one of ${keys.join(', ')}, or add it under “Regions”`
      : 'Leave it out, or add it under “Regions”';
  return mentors.flatMap(({ file, lineOf, data: { region } }) =>
    region === undefined || keys.includes(region)
      ? []
      : [
          error({
            file,
            line: lineOf(['region']),
            label: 'Region',
            value: region,
            message: `The settings have no such region. ${advice} in ${program.file}.`,
          }),
        ],
  );
}
