import { partings } from './profiles.ts';
import type { NewYearPlan } from './plan.ts';

/** Longer rows of names and pages are cut: the checklist has them all. */
const shown = 8;

/** Everything that the command is about to do and what it leaves to a person, in one text. */
export function formatPreview(plan: NewYearPlan): string {
  const { from, to, early, cohort, parting, dates, facts, messages, statistics } = plan;
  const names = (group: NewYearPlan['cohort']['leaving']) => cut(group.map(({ data }) => data.name));
  return [
    block(`From ${from} to ${to}`, [
      `content/program.yml: “Starts in” becomes ${to.slice(0, 4)}`,
      ...(early === undefined ? [] : [`${from} is not over until ${early}, and all of this happens at once.`]),
    ]),
    block(`Profiles of those who stop: ${cohort.leaving.length}`, [
      ...(cohort.leaving.length > 0 ? [`${partings[parting]}.`, names(cohort.leaving)] : []),
    ]),
    ...(cohort.staying.length > 0 ? [block(`Who stays: ${cohort.staying.length}`, [names(cohort.staying)])] : []),
    block(`Days of sessions: ${dates.length}`, dates.map(formatDate)),
    block(
      'To verify',
      facts.map(({ title, lines }) => `${title} (${lines.length})`),
    ),
    block(
      `Messages, drafted: ${messages.length}`,
      messages.map(({ subject }) => subject).filter((subject, i, all) => all.indexOf(subject) === i),
    ),
    block(`Statistics of ${statistics.opened}`, describeStatistics(plan)),
  ].join('\n\n');
}

/** How the statistics of one year end and those of the next begin. */
export function describeStatistics({ statistics: { ended, isPublished, opened } }: NewYearPlan): string[] {
  return [
    ...(isPublished
      ? []
      : [`${ended} is not published yet. When its logs are complete: npm run stats -- <folder> --year ${ended}`]),
    `Logs of ${opened} go into a folder of their own; after each term: npm run stats -- <folder>`,
  ];
}

function formatDate({ title, before, day }: NewYearPlan['dates'][number]): string {
  return `${writeDay(before)}  →  ${writeDay(day)}  ${title}`;
}

function writeDay(day: string | undefined): string {
  if (day === undefined) return 'no day';
  const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' }).format(new Date(day));
  return `${weekday} ${day}`;
}

function block(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function cut(names: readonly string[]): string {
  const more = names.length - shown;
  return more > 0 ? `${names.slice(0, shown).join(', ')} and ${more} more` : names.join(', ');
}
