import type { Prompts } from '../terminal/prompts.ts';
import { resolveTyped } from '../files/typed-path.ts';
import type { Content } from '../checks/content.ts';
import { formatAcademicYear, getYearEnd } from '../program/academic-year.ts';
import type { Program } from '../schemas/program.ts';
import type { Answers } from './answers.ts';
import { moveDate, type MovedDate } from './dates.ts';
import { partings, type Parting } from './profiles.ts';

export interface AskSetting {
  content: Content;
  program: Program;
  /** `YYYY-MM-DD` */
  today: string;
  /** Why empty logs must not be written into a folder. */
  findLogsObstacle: (folder: string) => string | undefined;
}

/** Asks for all that a new year needs, each with a default and its reason. */
export async function askAnswers(prompts: Prompts, setting: AskSetting): Promise<Answers> {
  const year = await askYear(prompts, setting);
  const { parting, stay } = await askProfiles(prompts, setting);
  const days = await askDays(prompts, year, setting);
  const logs = await askLogs(prompts, setting);
  return { year, parting, stay, days, ...(logs !== undefined && { logs }) };
}

async function askYear(prompts: Prompts, { program, today }: AskSetting): Promise<number> {
  const { academic_year: old } = program;
  const end = getYearEnd(old);
  if (today <= end)
    prompts.note(
      'The year is not over',
      `${formatAcademicYear(old)} ends on ${end}. What you choose here happens at once; Ctrl+C leaves all as it is.`,
    );
  const typed = await prompts.text({
    message: `In which calendar year does the new academic year begin?\nThe site is about ${formatAcademicYear(old)} now.`,
    initial: String(old.starts_in + 1),
    validate: (value) =>
      /^\d{4}$/.test(value.trim()) && Number(value) > old.starts_in && Number(value) <= 2100
        ? undefined
        : `Write a year later than ${old.starts_in}, in four digits.`,
  });
  return Number(typed);
}

async function askProfiles(
  prompts: Prompts,
  { content, program }: AskSetting,
): Promise<Pick<Answers, 'parting' | 'stay'>> {
  const active = content.mentors.filter(({ data }) => data.active);
  if (active.length === 0) return { parting: 'unpublish', stay: [] };
  const { mentors } = program.terms;
  const parting = await prompts.select<Parting>({
    message: `What becomes of the profiles of ${mentors} who stop?\nTaken down, a profile is on no page, and can be switched on again.`,
    choices: Object.entries(partings).map(([value, label]) => ({ value: value as Parting, label })),
    initial: 'unpublish',
  });
  const stay = await prompts.many({
    message: `Which ${mentors} go on?\nUsually nobody: they are second-years, and the next class takes over.`,
    choices: active.map(({ slug, data }) => ({
      value: slug,
      label: data.name,
      ...(data.class_year !== undefined && { hint: `class of ${data.class_year}` }),
    })),
    initial: [],
  });
  return { parting, stay };
}

async function askDays(
  prompts: Prompts,
  year: number,
  { content, program }: AskSetting,
): Promise<Record<string, string>> {
  const to = { ...program.academic_year, starts_in: year };
  const dated = content.sessions.flatMap(({ slug, data: { title, date, month } }) =>
    date === undefined ? [] : [{ slug, title, ...moveDate(date, { month, to, timeZone: program.time_zone }) }],
  );
  if (dated.length === 0) return {};
  const way = await prompts.select<'move' | 'clear'>({
    message: `What becomes of the days of ${dated.length} ${program.terms.sessions}?\nMoved, the second Tuesday of September stays the second Tuesday.`,
    choices: [
      { value: 'move', label: 'Move each to the same weekday of the new year' },
      { value: 'clear', label: 'Take them out: they are set later, or each group finds its own' },
    ],
    initial: 'move',
  });
  if (way === 'clear') return {};
  const days: Record<string, string> = {};
  for (const session of dated) {
    const day = session.holiday === undefined ? session.day : await askHoliday(prompts, session.title, session);
    if (day !== '') days[session.slug] = day;
  }
  return days;
}

/** A day on a holiday is never moved without a word; empty for none. */
function askHoliday(prompts: Prompts, title: string, { day, holiday, instead }: MovedDate): Promise<string> {
  return prompts.select({
    message: `“${title}” would fall on ${day}, which is ${holiday ?? ''}. When shall it be?`,
    choices: [
      ...(instead === undefined ? [] : [{ value: instead, label: `${instead}, the same weekday of another week` }]),
      { value: day, label: `${day} all the same` },
      { value: '', label: 'No day for now' },
    ],
    initial: instead ?? '',
  });
}

async function askLogs(prompts: Prompts, { findLogsObstacle }: AskSetting): Promise<string | undefined> {
  const typed = await prompts.text({
    message:
      'In which folder shall the empty logs of the new year go?\nOutside of this project, since logs are private; for instance ~/Documents/mentors/logs. Leave it empty to have none written.',
    initial: '',
    validate: (value) => (value.trim() === '' ? undefined : findLogsObstacle(resolveTyped(value))),
  });
  return typed.trim() === '' ? undefined : typed;
}
