import pc from 'picocolors';
import { getEntryRoute } from '../content/entry-route.ts';
import { severities, type Finding, type Place, type Severity } from './finding.ts';

type Colors = ReturnType<typeof pc.createColors>;

export interface ReportOptions {
  color?: boolean;
  /** Whether to print all, however long that is. */
  isAll?: boolean;
}

/** As many findings as fit one screen, with two lines each. */
const onOneScreen = 14;
/** Longer rows of the same kind are summed up behind the first. */
const shownOfAKind = 2;
/** In the log of a build the list is a reminder. */
const inALog = 5;

const fine = 'All is well: nothing of the sample is left, nothing is missing, and nothing is out of date.';

/** What a person reads: by severity, each with how it is mended, and the sum at the end. */
export function formatFindings(
  findings: readonly Finding[],
  { color = false, isAll = false }: ReportOptions = {},
): string {
  if (findings.length === 0) return fine;
  const colors = pc.createColors(color);
  const rows = isAll ? findings.map((finding) => ({ finding, more: 0 })) : sumUp(findings);
  const shown = isAll ? rows : rows.slice(0, onOneScreen);
  const blocks = [...Map.groupBy(shown, ({ finding }) => finding.severity)].map(([severity, group]) =>
    [paint(severity, colors)(severities[severity]), ...group.map((row) => formatRow(row, colors))].join('\n'),
  );
  const hidden = countFindings(rows) - countFindings(shown);
  return [...blocks, formatSum(findings, { hidden, isSummed: shown.some(({ more }) => more > 0) })].join('\n\n');
}

/** A few lines for the log of a build, which has shown what the checks say. Empty where there is nothing to add. */
export function formatReminder(findings: readonly Finding[], { isSample }: { isSample: boolean }): string {
  if (isSample) return 'This is the sample program. npm run adopt makes it yours.';
  const rows = sumUp(findings.filter(({ severity }) => severity !== 'note'));
  if (rows.length === 0) return '';
  const shown = rows.slice(0, inALog);
  const colors = pc.createColors(false);
  return [
    'To be mended:',
    ...shown.map((row) => formatRow(row, colors)),
    rows.length > shown.length
      ? 'npm run doctor lists the rest.'
      : 'npm run doctor lists them, and looks at this computer too.',
  ].join('\n');
}

interface Row {
  finding: Finding;
  /** How many more there are of its kind. */
  more: number;
}

/** The first of each long row of the same kind, with how many follow. */
function sumUp(findings: readonly Finding[]): Row[] {
  const kinds = Map.groupBy(findings, ({ severity, many, what }) => `${severity} ${many ?? what}`);
  return [...kinds.values()].flatMap((kind) => {
    const [first] = kind;
    return first && kind.length > shownOfAKind
      ? [{ finding: first, more: kind.length - 1 }]
      : kind.map((finding) => ({ finding, more: 0 }));
  });
}

function countFindings(rows: readonly Row[]): number {
  return rows.reduce((sum, { more }) => sum + 1 + more, 0);
}

function formatRow({ finding, more }: Row, { dim, cyan }: Colors): string {
  const { what, place, mend, many } = finding;
  const lines = [
    `  • ${what}`,
    dim(
      `      ${[mend, place && formatPlace(place), mend === undefined && place && getForm(place)].filter(Boolean).join('  ·  ')}`,
    ),
    ...(more > 0 ? [cyan(`      and ${more} more ${many ?? ''}`)] : []),
  ];
  return lines.join('\n');
}

function formatPlace({ file, line, label }: Place): string {
  const where = line === undefined ? file : `${file}, line ${line}`;
  return label === undefined ? where : `${label} (${where})`;
}

/** Where the editor has the field; `undefined` for files that no form writes. */
function getForm({ file }: Place): string | undefined {
  return /^content\/.+\.(md|yml)$/.test(file) ? `/admin/#${getEntryRoute(file)}` : undefined;
}

function formatSum(findings: readonly Finding[], { hidden, isSummed }: { hidden: number; isSummed: boolean }): string {
  const counts = Object.entries(Object.groupBy(findings, ({ severity }) => severity)).map(
    ([severity, group]) => `${group.length} ${nouns[severity as Severity]}`,
  );
  const rest =
    hidden > 0
      ? ` ${hidden} less serious ${hidden === 1 ? 'one is' : 'ones are'} not shown: npm run doctor -- --all.`
      : isSummed
        ? ' Each by itself: npm run doctor -- --all.'
        : '';
  return `${counts.join(', ')}.${rest}`;
}

const nouns: Readonly<Record<Severity, string>> = {
  danger: 'dangerous',
  wrong: 'wrong',
  sample: 'of the sample or another school',
  unset: 'not set',
  stale: 'out of date',
  soon: 'soon',
  note: 'worth knowing',
};

function paint(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'danger' || severity === 'wrong') return (text) => colors.bold(colors.red(text));
  return severity === 'note' ? colors.bold : (text) => colors.bold(colors.yellow(text));
}
