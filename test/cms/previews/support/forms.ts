import { parse } from 'yaml';
import type * as z from 'zod';
import {
  previewCase,
  previewHandbookPage,
  previewHandout,
  previewKitPage,
  previewMentor,
  previewPage,
  previewProgram,
  previewSession,
  type Preview,
} from '../../../../cms/editor/previews/previews.ts';
import { caseSchema } from '../../../../src/schemas/case.ts';
import { handbookPageSchema } from '../../../../src/schemas/handbook-page.ts';
import { handoutSchema } from '../../../../src/schemas/handout.ts';
import { kitPageSchema } from '../../../../src/schemas/kit-page.ts';
import { mentorSchema } from '../../../../src/schemas/mentor.ts';
import { pageSchema } from '../../../../src/schemas/page.ts';
import { programSchema } from '../../../../src/schemas/program.ts';
import { sessionSchema } from '../../../../src/schemas/session.ts';
import { readEntries, readText } from './entries.ts';

type Data = Record<string, unknown>;

/** Every form of the editor that has a preview, with one that is filled in. */
export const forms: [name: string, preview: Preview, schema: z.ZodType, filled: Data][] = [
  ['a mentor', previewMentor, mentorSchema, getFirst('mentors')],
  ['a session', previewSession, sessionSchema, getFirst('sessions')],
  ['a handout', previewHandout, handoutSchema, getFirst('handouts')],
  ['a page of the handbook', previewHandbookPage, handbookPageSchema, getFirst('handbook')],
  ['a case', previewCase, caseSchema, getFirst('cases')],
  ['a page of a kit', previewKitPage, kitPageSchema, getFirst('kits')],
  ['a page', previewPage, pageSchema, getFirst('pages')],
  ['the settings', previewProgram, programSchema, parse(readText('program.yml')) as Data],
];

function getFirst(folder: string): Data {
  const [entry] = readEntries(folder);
  if (!entry) throw new Error(`content/${folder} is empty.`);
  return entry.data;
}
