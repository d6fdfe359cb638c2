import type { Content } from '../checks/content.ts';
import { addMonths } from '../program/clock.ts';
import { getYearEnd } from '../program/academic-year.ts';
import { getLastPublicDay } from '../mentors/publication.ts';
import { getLabel, getMeta, findSchema } from '../schemas/lookup.ts';
import { programSchema, type Program } from '../schemas/program.ts';
import type { Cohort } from './profiles.ts';

/** Things to verify for the new year: a heading, and a line for each. */
export interface Checklist {
  title: string;
  lines: string[];
}

/** A crisis line counts as checked for a year. */
const verifiedForMonths = 12;

/**
 * What somebody has to look at before a new year begins, the most serious first: whom people call, the rules that change,
 * the profiles of those who stay, and pages that are due for another reading before the year ends.
 */
export function listFacts(content: Content, program: Program, { staying }: Cohort): Checklist[] {
  const year = program.academic_year;
  const end = getYearEnd(year);
  return [
    { title: 'Numbers that somebody may call at night: call each', lines: listContacts(program) },
    {
      title: 'Crisis lines: look each up, then set “Checked on”',
      lines: program.crisis_lines.map(
        ({ name, phone, verified_on }) =>
          `${name}: ${phone}, checked on ${verified_on}${addMonths(verified_on, verifiedForMonths) < end ? ', which runs out during the year' : ''}`,
      ),
    },
    { title: 'Rules and words: ask those who know', lines: listRules(program) },
    {
      title: `Profiles of those who stay, and that come down before the year ends on ${end}: ask each to confirm`,
      lines: staying
        .map(({ file, data }) => ({ file, data, day: getLastPublicDay(data, year).day }))
        .filter(({ day }) => day < end)
        .map(({ file, data, day }) => `${data.name}, until ${day} (${file})`),
    },
    {
      title: `Pages that are due for another reading before ${end}`,
      lines: [...content.handbook, ...content.cases, ...content.kits, ...content.pages]
        .filter(({ data }) => data.review_by < end)
        .toSorted((a, b) => (a.data.review_by < b.data.review_by ? -1 : a.data.review_by > b.data.review_by ? 1 : 0))
        .map(({ file, data }) => `${data.title}, by ${data.review_by} (${file})`),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function listContacts({ contacts }: Program): string[] {
  return Object.entries(contacts).map(
    ([key, { name, phone, email, url, hours }]) =>
      `${getLabel(programSchema, ['contacts', key])}: ${[name, phone, email, url, hours].filter(Boolean).join(', ')}`,
  );
}

function listRules({ policy, links, audience }: Program): string[] {
  const choice = (path: readonly string[], key: string) =>
    getMeta(findSchema(programSchema, path))?.choices?.[key] ?? key;
  return [
    `${getLabel(programSchema, ['policy', 'mandatory_reporter'])} It says: ${choice(['policy', 'mandatory_reporter'], policy.mandatory_reporter)}. Ask the Title IX coordinator.`,
    `Whom the program is for. It says: ${choice(['audience', 'wording'], audience.wording)}. Ask counsel.`,
    `The yearly survey: ${links?.survey ?? 'no link is set'}. It needs a new link for the new year.`,
    `The log form: ${links?.log_form ?? 'none; guides have a small form of their own'}.`,
  ];
}

/** The checklist as a text to print or to tick off in an editor. */
export function formatChecklist(title: string, groups: readonly Checklist[]): string {
  const blocks = groups.map((group) =>
    [`## ${group.title}`, '', ...group.lines.map((line) => `- [ ] ${line}`)].join('\n'),
  );
  return `${[`# ${title}`, ...blocks].join('\n\n')}\n`;
}
