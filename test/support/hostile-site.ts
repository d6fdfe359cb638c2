import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type * as z from 'zod';
import { caseSchema } from '../../src/schemas/case.ts';
import { handbookPageSchema } from '../../src/schemas/handbook-page.ts';
import { handoutSchema } from '../../src/schemas/handout.ts';
import { kitPageSchema } from '../../src/schemas/kit-page.ts';
import { mentorSchema } from '../../src/schemas/mentor.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { programSchema } from '../../src/schemas/program.ts';
import { sessionSchema } from '../../src/schemas/session.ts';
import { putBait } from './bait.ts';
import { hostile } from './hostile.ts';

/** Each ends what it may stand in (an attribute and a tag, a title, a script, a style sheet) and would then run. */
export const baits = [
  `"'></title></script></style><svg onload=__hit=1>`,
  // For the school’s own words, which are short.
  `"'><svg onload=__hit=1>`,
] as const;

/** A spreadsheet would run it. */
export const formula = '=HYPERLINK("https://evil.test/","x")';

/** More lines than a calendar, a contact card or a feed may take from one text. */
const manyLines = 'Room 2\r\nATTENDEE:mailto:evil@evil.test\u2028TEL:+15025550100\r\nEND:VEVENT\u0000';

/**
 * In place of a picture that is not there, which the checks refuse, one that is: its handler would run as well. They
 * refuse a zero byte, too.
 */
const texts = hostile
  .map(([, text]) =>
    text
      .replace(/src=["`]?x["`]?/gi, 'src="/brand/favicon.svg"')
      .replace(/onerror/gi, 'onload')
      .replaceAll('\0', ''),
  )
  .join('\n\n');
const bodyBait = '<img src="/brand/favicon.svg" onload="window.__hit++"><script>window.__hit++</script>';

/** Of a host as they are; no field leads there. */
export const linkInText = 'https://medlineplus.gov/only-in-a-text.html';

type Fields = Record<string, unknown>;

interface Target {
  file: string;
  schema: z.ZodType;
  /** What follows the text of the entry. */
  body?: string;
  change?: (fields: Fields) => Fields;
}

const targets: Target[] = [
  {
    file: 'handbook/role/boundaries.md',
    schema: handbookPageSchema,
    body: `[A page](${linkInText})\n\n${texts}\n\n${bodyBait}`,
  },
  { file: 'mentors/theo-lacombe.md', schema: mentorSchema, body: `${bodyBait} Hello <script>window.__hit++</script>` },
  {
    file: 'mentors/hana-yoshikawa.md',
    schema: mentorSchema,
    change: (mentor) => ({ ...mentor, name: `Hana ${manyLines}` }),
  },
  {
    file: 'sessions/arriving.md',
    schema: sessionSchema,
    body: bodyBait,
    change: (session) => ({ ...session, place: manyLines }),
  },
  { file: 'cases/texts-at-2-a-m.md', schema: caseSchema, body: bodyBait },
  { file: 'handouts/situation-cards.md', schema: handoutSchema, body: bodyBait },
  { file: 'handouts/week-grid.md', schema: handoutSchema },
  { file: 'handouts/our-rules.md', schema: handoutSchema },
  { file: 'kits/select/reviewer-sheet.md', schema: kitPageSchema },
  { file: 'kits/evaluate/consent-and-notice.md', schema: kitPageSchema },
  { file: 'kits/start/budget.md', schema: kitPageSchema },
  { file: 'kits/train/plan.md', schema: kitPageSchema },
  { file: 'pages/privacy.md', schema: pageSchema, body: bodyBait },
];

/** Files of the sample with a bait in every text of one entry of each kind, in all of the settings and in each word. */
export function makeHostileContent(): Record<string, string> {
  return {
    ...Object.fromEntries(targets.map((target) => [`content/${target.file}`, makeHostile(target)])),
    'content/program.yml': makeHostileSettings(),
    // Somebody’s translation.
    'src/content/i18n/en.json': makeHostileWords(),
    // What another host answers is of somebody else, too.
    'content/links.json': JSON.stringify({
      'https://988lifeline.org/': { seen_on: '2026-11-01', moved_to: `https://evil.test/"></a><svg/onload=__hit=1>` },
      'https://www.nimh.nih.gov/health/publications/5-action-steps-to-help-someone-having-thoughts-of-suicide': {
        seen_on: '2026-01-31',
        gone_on: '2026-11-02',
      },
    }),
  };
}

function makeHostile({ file, schema, body = '', change = (fields) => fields }: Target): string {
  const [, yaml = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(file)) ?? [];
  const fields = change(putBait(schema, parse(yaml), baits) as Fields);
  // The one table of a page: its first cell after the head.
  const table = text.replace(/(\n\|[ :|-]+\|\n\|)[^|]*/, (_, start: string) => `${start} ${formula} `);
  return `---\n${stringify(fields)}---\n${table}\n\n${body}\n`;
}

function makeHostileSettings(): string {
  return stringify(putBait(programSchema, parse(read('program.yml')), baits));
}

function makeHostileWords(): string {
  const words = JSON.parse(readFileSync('src/content/i18n/en.json', 'utf8')) as Record<string, string>;
  // The words of the choice of colors stand in a part of Starlight that takes HTML: the checks refuse it in translations.
  const put = (key: string, text: string) => (key.startsWith('themeSelect.') ? text : `${text} ${baits[0]}`);
  return JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, text]) => [key, put(key, text)])));
}

function read(file: string): string {
  return readFileSync(`content/${file}`, 'utf8');
}
