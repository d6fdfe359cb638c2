import type * as z from 'zod';
import type { Content } from '../../../src/checks/content.ts';
import type { Source } from '../../../src/checks/source.ts';
import { caseSchema } from '../../../src/schemas/case.ts';
import { handbookPageSchema } from '../../../src/schemas/handbook-page.ts';
import { kitPageSchema } from '../../../src/schemas/kit-page.ts';
import { handoutSchema } from '../../../src/schemas/handout.ts';
import { getLabel } from '../../../src/schemas/lookup.ts';
import { mentorSchema } from '../../../src/schemas/mentor.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { programSchema, type Program } from '../../../src/schemas/program.ts';
import { sessionSchema } from '../../../src/schemas/session.ts';

export const schemas = {
  handbook: handbookPageSchema,
  cases: caseSchema,
  kits: kitPageSchema,
  sessions: sessionSchema,
  handouts: handoutSchema,
  mentors: mentorSchema,
  pages: pageSchema,
  program: programSchema,
} satisfies Record<string, z.ZodType>;

export type Kind = keyof typeof schemas;

/** An entry of the editor as the rules see it. */
export interface FilledIn {
  kind: Kind;
  /** Where it is, or will be, from the root of the repository. */
  file: string;
  /** The fields, without the text under them. */
  data: Readonly<Record<string, unknown>>;
  body: string;
  /** What the form calls the text under the fields. */
  bodyLabel: string;
}

/** Everything that was written into the form, with the name of the field that it stands in. */
export function listTexts({ kind, data, body, bodyLabel }: FilledIn): { label: string; text: string }[] {
  const fields = listLeaves(data, []).map(({ path, text }) => ({ label: getLabel(schemas[kind], path), text }));
  return body === '' ? fields : [...fields, { label: bodyLabel, text: body }];
}

function listLeaves(value: unknown, path: readonly PropertyKey[]): { path: readonly PropertyKey[]; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((child, i) => listLeaves(child, [...path, i]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, child]) => listLeaves(child, [...path, key]));
  const isShown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isShown ? [{ path, text: String(value) }] : [];
}

/** The content of a site that has its settings and this one entry. */
export function makeContent(
  program: Program,
  entry?: Pick<FilledIn, 'kind' | 'file' | 'body'> & { data: unknown },
): Content {
  const source = entry && makeSource(entry.file, entry.data, entry.body);
  return {
    root: '',
    program: makeSource('content/program.yml', program, ''),
    handbook: [],
    cases: [],
    kits: [],
    sessions: [],
    handouts: [],
    mentors: [],
    pages: [],
    statistics: [],
    links: undefined,
    updates: undefined,
    unread: [],
    portraits: [],
    ...(source && { [entry.kind]: entry.kind === 'program' ? source : [source] }),
  };
}

/** The text of the whole file is not known before it is written: rules about it are asked field by field. */
function makeSource<Data>(file: string, data: Data, body: string): Source<Data> {
  return { file, slug: file.replace(/^.*\/|\.[a-z]+$/g, ''), data, body, text: '', lineOf: () => undefined };
}
