import leven from 'leven';
import * as z from 'zod';
import type { Content } from '../checks/content.ts';
import { error, type Problem } from '../checks/problem.ts';
import { readYaml, type FileText } from '../checks/source.ts';
import { formatAcademicYear, getMonthKey } from '../program/academic-year.ts';
import type { Program } from '../schemas/program.ts';
import { months } from '../schemas/vocabulary.ts';
import { day, wholeNumber } from '../schemas/field.ts';
import { moveDate } from './dates.ts';
import { partings, type Parting } from './profiles.ts';

/** Everything that somebody has decided, in a terminal or in a file. */
export interface Answers {
  /** The calendar year in which the new academic year begins. */
  year: number;
  parting: Parting;
  /** Mentors who go on, by the name of their file. */
  stay: readonly string[];
  /** The day of each session in the new year, by the name of its file; one that is left out has none. */
  days: Readonly<Record<string, string>>;
  /** A folder on this computer, outside of the repository, for the empty logs of the year. */
  logs?: string | undefined;
}

const partingKeys = Object.keys(partings) as [Parting, ...Parting[]];

const answersSchema = z.strictObject({
  year: wholeNumber(
    { label: 'Year', hint: 'The calendar year in which the new academic year begins, for instance 2027.' },
    { min: 2000, max: 2100 },
  ),
  profiles: z
    .enum(partingKeys)
    .default('unpublish')
    .meta({ label: 'Profiles', hint: 'What becomes of the profiles of those who stop: unpublish, delete or keep.' }),
  stay: z
    .array(z.string().meta({ label: 'Who stays', hint: 'The name of a file in content/mentors/, without .md.' }))
    .default([])
    .meta({ label: 'Who stays', hint: 'Mentors who go on, each by the name of their file without .md.' }),
  dates: z
    .enum(['move', 'clear'])
    .default('move')
    .meta({ label: 'Dates', hint: 'move, or clear where each group finds its own days.' }),
  days: z
    .record(z.string(), day({ label: 'Day', hint: 'The day of one session, such as 2027-08-18.' }))
    .default({})
    .meta({
      label: 'Days',
      hint: 'The days of some sessions, each by the name of its file without .md, where moving them is not right.',
    }),
  logs: z.string().optional().meta({
    label: 'Folder for the logs',
    hint: 'A folder on this computer, outside of the project, for the empty logs of the year.',
  }),
});

/** Reads a file of answers. Everything that is wrong or undecided is said at once, with its line. */
export function readAnswers(input: FileText, content: Content, program: Program): Answers | { problems: Problem[] } {
  const { source, problems } = readYaml(input, answersSchema);
  if (!source) return { problems };
  const { year, profiles, stay, dates, logs } = source.data;
  const to = { ...program.academic_year, starts_in: year };
  const at = (path: readonly (string | number)[], label: string, value: string | undefined, message: string) =>
    error({ file: input.file, line: source.lineOf(path), label, value, message });
  const own = source.data.days;
  const mentors = content.mentors.filter(({ data }) => data.active).map(({ slug }) => slug);
  const sessions = content.sessions.map(({ slug }) => slug);
  const found = [
    ...(year > program.academic_year.starts_in
      ? []
      : [
          at(
            ['year'],
            'Year',
            String(year),
            `The site is about ${formatAcademicYear(program.academic_year)} already. Write a later year.`,
          ),
        ]),
    ...stay.flatMap((slug, i) =>
      mentors.includes(slug)
        ? []
        : [at(['stay', i], `Who stays, ${i + 1}`, slug, `No active profile has this name.${suggest(slug, mentors)}`)],
    ),
    ...Object.entries(own).flatMap(([slug, value]) => {
      const session = content.sessions.find((each) => each.slug === slug);
      if (!session) return [at(['days', slug], 'Days', slug, `No session has this name.${suggest(slug, sessions)}`)];
      const key = getMonthKey(session.data.month, to);
      if (value.startsWith(key)) return [];
      return [
        at(
          ['days', slug],
          `Days › ${slug}`,
          value,
          `The session is held in ${months[session.data.month]}: its day must begin with ${key}.`,
        ),
      ];
    }),
  ];
  if (found.length > 0) return { problems: found };
  const moved =
    dates === 'clear' ? { days: {}, problems: [] } : move(content, own, { to, timeZone: program.time_zone });
  if (moved.problems.length > 0)
    return { problems: moved.problems.map((message) => at(['days'], 'Days', undefined, message)) };
  return { year, parting: profiles, stay, days: { ...moved.days, ...own }, logs };
}

/** The day of each dated session in the new year; one on a holiday has to be decided by a person. */
function move(
  { sessions }: Content,
  own: Readonly<Record<string, string>>,
  { to, timeZone }: { to: Program['academic_year']; timeZone: string },
): { days: Record<string, string>; problems: string[] } {
  const moved = sessions.flatMap(({ slug, data: { date, month } }) =>
    date && !Object.hasOwn(own, slug) ? [{ slug, ...moveDate(date, { month, to, timeZone }) }] : [],
  );
  return {
    days: Object.fromEntries(moved.map(({ slug, day: newDay }) => [slug, newDay])),
    problems: moved.flatMap(({ slug, day: newDay, holiday, instead }) =>
      holiday === undefined
        ? []
        : [
            `${slug} would fall on ${newDay}, which is ${holiday}. Decide, and write a line under days, ${instead === undefined ? `such as ${slug}: and another day` : `for instance ${slug}: ${instead}`}.`,
          ],
    ),
  };
}

function suggest(word: string, known: readonly string[]): string {
  const closest = known.toSorted((a, b) => leven(word, a) - leven(word, b))[0];
  return closest === undefined ? '' : ` Did you mean “${closest}”?`;
}
