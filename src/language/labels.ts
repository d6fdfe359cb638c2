import { findSchema, getMeta, getShape } from '../schemas/lookup.ts';
import { programSchema, type Program } from '../schemas/program.ts';
import { statisticsTables, type TableName } from '../schemas/statistics.ts';
import {
  availabilities,
  caseThemes,
  encounterStatuses,
  handbookSections,
  interests,
  kitPageKinds,
  kits,
  languages,
  meetingModes,
  paths,
  scales,
  terms,
  topics,
  waves,
} from '../schemas/vocabulary.ts';
import { askedAlways, askedIfHeld, getLogColumn, type AskedName } from '../sessions/log-row.ts';

/**
 * The labels of schemas and lists that visitors of the site read. They are written in English where they belong; a
 * translation says them as `label.<list>.<key>`. What only the editor shows is not here and stays English.
 */
export const labels = {
  interests,
  paths,
  languages,
  availabilities,
  handbookSections,
  kits,
  kitPageKinds,
  caseThemes,
  topics,
  encounterStatuses,
  meetingModes,
  terms,
  waves,
  scales,
  contacts: listContacts(),
  log: listLogColumns(),
  figures: listFigureColumns(),
} as const;

type Labels = typeof labels;
export type LabelList = keyof Labels;

/** What people read for a key of a list, in the language of the site. */
export type Label = <List extends LabelList>(list: List, key: keyof Labels[List] & string) => string;

/** `label.<list>.<key>`, as a translation calls it. */
export function getLabelKey(list: string, key: string): string {
  return `label.${list}.${key}`;
}

/** Whether a word of a dictionary is a label. */
export function isLabelKey(key: string): boolean {
  return key.startsWith('label.');
}

/** Every label by its key in a translation. */
export function listLabels(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([list, words]) =>
      Object.entries(words).map(([key, word]) => [getLabelKey(list, key), word]),
    ),
  );
}

type Contacts = Program['contacts'];

/** What the settings call each contact. */
function listContacts(): Record<keyof Contacts, string> {
  const fields = Object.entries(getShape(findSchema(programSchema, ['contacts'])) ?? {});
  return Object.fromEntries(fields.map(([key, field]) => [key, getMeta(field)?.label ?? key])) as Record<
    keyof Contacts,
    string
  >;
}

/** What the form for a log asks mentors. */
function listLogColumns(): Record<AskedName, string> {
  const asked = [...askedAlways, ...askedIfHeld];
  return Object.fromEntries(asked.map((name) => [name, getLogColumn(name).label])) as Record<AskedName, string>;
}

/** The key of a column of the published figures. */
export function getFigureKey(table: TableName, column: string): string {
  return `${table}_${column}`;
}

/** What the columns of the published figures hold. Releases are for files alone. */
function listFigureColumns(): Readonly<Record<string, string>> {
  const tables = Object.keys(statisticsTables.shape) as TableName[];
  return Object.fromEntries(
    tables.flatMap((table) =>
      Object.entries(getShape(findSchema(statisticsTables, [table, 0])) ?? {})
        .filter(([column]) => column !== 'release')
        .map(([column, field]) => [getFigureKey(table, column), getMeta(field)?.label ?? column]),
    ),
  );
}
