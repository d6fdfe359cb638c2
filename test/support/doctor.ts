import { checkContent } from '../../src/checks/check.ts';
import { readContent } from '../../src/checks/content.ts';
import { examine, type Patient } from '../../src/doctor/examine.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import type { Machine } from '../../src/doctor/machine.ts';
import { readSite } from '../../src/doctor/site.ts';
import { makeContentFolder, validTexts, type ContentFiles } from './content-folder.ts';

/** A computer on which all is well. */
export const fineMachine: Machine = {
  node: '24.21.0',
  isInstalled: true,
  repository: {
    branch: 'main',
    origin: 'https://github.com/northfield/mentors.git',
    isShallow: false,
    isUnfinished: false,
    uncommitted: [],
  },
  browserProblem: undefined,
};

/** The valid folder as a real school has it: numbers and addresses that could exist, and every setting set. */
export const realTexts: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(validTexts).map(([file, text]) => [file, makeReal(text)] as const),
  [
    'content/links.json',
    JSON.stringify(
      Object.fromEntries(['s', 'l'].map((form) => [`https://forms.northfield.edu/${form}`, { seen_on: '2026-09-01' }])),
    ),
  ],
  ['public/brand/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
]);

function makeReal(text: string): string {
  return text
    .replaceAll('555-01', '555-02')
    .replaceAll('northfield.example', 'northfield.edu')
    .replace('#0b5f5a', '#7a1f3d')
    .replace('mandatory_reporter: ask', 'mandatory_reporter: required')
    .replace(
      'repository: { name: northfield/mentors, branch: main }',
      `website: https://mentors.northfield.edu/
links: { survey: https://forms.northfield.edu/s, log_form: https://forms.northfield.edu/l }
repository: { name: northfield/mentors, branch: main, login: https://login.northfield.edu/ }`,
    )
    .replace('\nmonth: september', '\nmonth: september\ndate: 2026-09-16');
}

/** A file of the real folder with some of its text replaced. */
export function editReal(file: string, changes: Readonly<Record<string, string>>): Record<string, string> {
  const text = Object.entries(changes).reduce((current, [before, after]) => {
    if (!current.includes(before)) throw new Error(`${file} has no “${before}” to replace.`);
    return current.replace(before, () => after);
  }, realTexts[file] ?? '');
  return { [file]: text };
}

export interface Circumstances {
  /** `YYYY-MM-DD` */
  today?: string;
  machine?: Partial<Machine>;
  site?: Partial<Patient['site']>;
}

/** What the doctor finds in the real folder with these files. */
export async function diagnose(
  files: ContentFiles = {},
  { today = '2026-09-15', machine, site }: Circumstances = {},
): Promise<Finding[]> {
  const root = makeContentFolder({ ...realTexts, ...files });
  const { content } = readContent(root);
  return examine({
    content,
    problems: await checkContent(root, { env: { BUILD_DATE: today }, now: new Date(0) }),
    site: { ...readSite(root), ...site },
    machine: { ...fineMachine, ...machine },
    today,
  });
}

/** The same in short: how serious, and what. */
export async function list(...patient: Parameters<typeof diagnose>): Promise<string[]> {
  return (await diagnose(...patient)).map(({ severity, what }) => `${severity}: ${what}`);
}
