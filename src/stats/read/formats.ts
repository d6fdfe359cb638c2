import type { Refusal } from './problem.ts';
import { normalizeWords } from './words.ts';

/** What a tool does to a log when it exports it. Headers are compared in the form of `normalizeWords`. */
interface ExportFormat {
  label: string;
  /** Columns that the tool adds. They are left out, unless the mapping uses them. */
  adds: RegExp;
  /** Added columns that say who answered. They are dropped before anything else, and the mapping may not use them. */
  personal: RegExp;
  /** Headers that give such an export away. */
  signs: readonly string[];
  /** Whether days come with the time of day. */
  withTimes: boolean;
}

const nothing = /^(?!)/;

/** The tools whose exports can be read. */
export const exportFormats = {
  plain: { label: 'Our own columns', adds: nothing, personal: nothing, signs: [], withTimes: false },
  qualtrics: {
    label: 'Qualtrics',
    adds: /^(startdate|enddate|recordeddate|status|progress|duration \(in seconds\)|finished|responseid|distributionchannel|userlanguage|q_.+)$/,
    personal:
      /^(ipaddress|recipient(last|first)?(name|email)|externalreference|externaldatareference|location(latitude|longitude))$/,
    signs: ['startdate', 'recordeddate', 'responseid'],
    withTimes: true,
  },
  redcap: {
    label: 'REDCap (raw data)',
    adds: /^(record_id|redcap_(event_name|repeat_instrument|repeat_instance|data_access_group)|.+_(complete|timestamp))$/,
    personal: /^redcap_survey_identifier$/,
    signs: ['redcap_event_name', 'redcap_repeat_instrument', 'redcap_survey_identifier'],
    withTimes: true,
  },
  'google-forms': {
    label: 'Google Forms',
    adds: /^(timestamp|score)$/,
    personal: /^(email address|email|username)$/,
    signs: ['timestamp'],
    withTimes: true,
  },
  'microsoft-forms': {
    label: 'Microsoft Forms',
    adds: /^(id|start time|completion time|last modified time|language|total points|quiz feedback)$/,
    personal: /^(email|name)$/,
    signs: ['start time', 'completion time'],
    withTimes: true,
  },
} as const satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof exportFormats;

/** The tool that a file seems to come from, by its header; undefined where it looks like one of ours. */
export function guessFormat(names: readonly string[]): Exclude<FormatName, 'plain'> | undefined {
  const present = new Set(names.map(normalizeWords));
  const guesses = ['qualtrics', 'redcap', 'microsoft-forms', 'google-forms'] as const;
  return guesses.find((name) => exportFormats[name].signs.some((sign) => present.has(sign)));
}

/** Whether a row counts, or why that cannot be told. */
type RowVerdict = 'keep' | 'leave out' | (Refusal & { column: number });

/** Looks at the cells of a row that are not ours. */
export type RowTest = (cells: readonly string[]) => RowVerdict;

/** The test by which a tool’s own columns say that a row is none of the log’s. */
export function makeRowTest(format: FormatName, names: readonly string[]): RowTest {
  const normalized = names.map(normalizeWords);
  if (format === 'qualtrics') return makeQualtricsTest(normalized.indexOf('status'));
  if (format === 'redcap') return makeRedcapTest(normalized);
  return () => 'keep';
}

/** The kinds of response of Qualtrics, as words and as codes: real ones, and previews, tests and spam. */
const realResponses = new Set(['ip address', 'imported', 'offline', 'ex', 'ex offline', '0', '4', '16', '32', '48']);
const otherResponses = new Set([
  ...['survey preview', 'survey test', 'spam', 'survey preview spam', 'imported spam', 'offline survey preview'],
  ...['ex spam', 'synthetic', '1', '2', '8', '9', '12', '17', '40', '256'],
]);

function makeQualtricsTest(status: number): RowTest {
  if (status < 0) return () => 'keep';
  return (cells) => {
    const kind = normalizeWords(cells[status] ?? '');
    if (realResponses.has(kind)) return 'keep';
    if (otherResponses.has(kind)) return 'leave out';
    return {
      column: status + 1,
      rule: 'Qualtrics marks this response in a way that is not known here.',
      fix: 'Delete the row if it is a preview, a test or spam; else write IP Address into its Status.',
    };
  };
}

function makeRedcapTest(names: readonly string[]): RowTest {
  const forms = names.flatMap((name, i) => (name.endsWith('_complete') ? [i] : []));
  return (cells) => {
    const labeled = forms.find((i) => !/^[012]?$/.test((cells[i] ?? '').trim()));
    return labeled === undefined ? 'keep' : { column: labeled + 1, ...labelExport };
  };
}

/** REDCap exports either codes or the words that people read; only codes stay the same when a form is edited. */
export const labelExport: Refusal = {
  rule: 'This export holds REDCap’s labels instead of its codes.',
  fix: 'Export again and choose “CSV / Microsoft Excel (raw data)”.',
};

/** Headers that only an export with labels has. */
export const redcapLabels: ReadonlySet<string> = new Set([
  'event name',
  'repeat instrument',
  'repeat instance',
  'complete?',
]);

/**
 * Whether REDCap wrote labels into this header. A form of somebody’s own may ask for the name of an event; its first
 * column is not the number of a record.
 */
export function isLabelExport(names: readonly string[]): boolean {
  const [first, ...others] = names.map(normalizeWords);
  return first === 'record id' && others.some((name) => redcapLabels.has(name));
}

/** How Qualtrics writes a file that can be read. */
export const exportFromQualtrics =
  'Export again as CSV, without “Use legacy exporting format”, and leave the first three rows as they are.';

/** Whether this is Qualtrics’s third row, which names each column once more for programs. */
export function isImportIdRow(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes('"ImportId"'));
}
