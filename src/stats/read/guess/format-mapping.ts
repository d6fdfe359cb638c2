import { logNames } from '../columns.ts';
import { dateOrders } from '../day.ts';
import { todo } from '../source.ts';
import type { Entry, Section, SourceDraft } from './draft.ts';
import type { WordList } from './words-draft.ts';

/** The mapping as a file: comments, then each log with its sources. */
export function formatMapping(drafts: readonly SourceDraft[], remarks: readonly string[]): string {
  const logs = logNames.flatMap((log) => {
    const sources = drafts.filter((draft) => draft.log === log).map(formatSource);
    return sources.length === 0 ? [] : [[`${log}:`, ...formatSources(sources)].join('\n')];
  });
  const top = [...introduction, ...(remarks.length > 0 ? ['', ...remarks] : [])].flatMap((text) => comment(text));
  return `${[top.join('\n'), ...logs].join('\n\n')}\n`;
}

const introduction = [
  'mapping.yml: how the exports in this folder become the logs of the program.',
  '',
  'This is a draft, guessed from the headers of your files. Read all of it before you rely on it.',
  '',
  '- Wherever it says TODO, write something, or do what the comment asks for. Until then nothing is published.',
  '- columns: our name on the left, the header of your file on the right. A header that is ours already needs no line.',
  '- values and checkboxes: the words or boxes of your file on the left, what they mean on the right.',
  '- constants: what is the same in every row of the file. only: which rows are read.',
  '- ignore: columns that are never read. Leave names, addresses and free text there.',
  '- What comes from your files is in quotation marks. Keep this draft as private as they are.',
  '',
  'Some rows may have been sent twice, the second time corrected. To read only the last, add a line duplicates: latest.',
];

function formatSources(sources: readonly (readonly string[])[]): string[] {
  const [first = []] = sources;
  if (sources.length === 1) return indent(first, 2);
  return sources.flatMap((lines) => indent(lines, 4).map((line, i) => (i === 0 ? line.replace('    ', '  - ') : line)));
}

/** The lines of a source, the first of which is no comment. */
export function formatSource(draft: SourceDraft): string[] {
  const remarksOn = (section: Section) => (draft.remarks[section] ?? []).flatMap((text) => comment(text));
  const section = (name: Section & keyof SourceDraft, lines: readonly string[]) => [
    ...remarksOn(name),
    ...(lines.length > 0 ? [`${name}:`, ...indent(lines, 2)] : []),
  ];
  return [
    `file: ${quote(draft.file)}`,
    ...remarksOn('file'),
    ...(draft.format === 'plain' ? [] : [`format: ${draft.format}`]),
    ...remarksOn('dates'),
    ...draft.orders.map((order) => formatOrder(order, draft.orders.length > 1)),
    ...section(
      'columns',
      draft.columns.map(([ours, theirs]) => `${ours}: ${quote(theirs)}`),
    ),
    ...section(
      'constants',
      draft.constants.map(([ours, value]) => `${ours}: ${value}`),
    ),
    ...formatLists('checkboxes', draft.checkboxes),
    ...formatLists('values', draft.values),
    ...(draft.between === undefined ? [] : [`between_choices: ${quote(draft.between)}`]),
    ...section('only', draft.only.map(formatOnly)),
    ...section(
      'ignore',
      draft.ignore.map((header) => `- ${quote(header)}`),
    ),
  ];
}

function formatOrder(order: keyof typeof dateOrders, isOpen: boolean): string {
  return isOpen ? `# dates: ${order}` : `dates: ${order}`;
}

function formatOnly([theirs, value]: Entry): string {
  return `${quote(theirs)}: ${quote(value)}`;
}

function formatLists(name: string, lists: readonly WordList[]): string[] {
  const isEmpty = lists.every(({ entries }) => entries.length === 0);
  const lines = lists.flatMap(({ name: column, entries, remarks }) => [
    ...remarks.flatMap((text) => comment(text)),
    ...(entries.length > 0 ? [`${column}:`] : []),
    ...indent(
      entries.map(([theirs, ours]) => `${quote(theirs)}: ${ours ?? todo}`),
      2,
    ),
  ]);
  return isEmpty ? lines : [`${name}:`, ...indent(lines, 2)];
}

function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}

/** What comes from a file: text in quotation marks, which YAML reads like JSON. */
function quote(text: string): string {
  return JSON.stringify(text);
}

const widest = 100;

/** A comment on as many lines as it takes. */
function comment(text: string): string[] {
  const lines = text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < widest
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
  const hanging = text.startsWith('- ') ? '  ' : '';
  return lines.map((line, i) => `# ${i === 0 ? '' : hanging}${line}`.trimEnd());
}
