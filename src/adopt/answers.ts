import * as z from 'zod';
import { checkData } from '../checks/data.ts';
import type { Problem } from '../checks/problem.ts';
import { readYaml, type FileText } from '../checks/source.ts';
import type { ProgramInput } from '../program/write.ts';
import { normalizeInput } from '../schemas/normalize.ts';
import { programSchema } from '../schemas/program.ts';
import { sampleParts, type SamplePart } from './sample.ts';
import type { DraftSettings } from './starting-point.ts';

/** Everything that somebody has answered, in a terminal or in a file. */
export interface Answers {
  settings: ProgramInput;
  /** Paths of picture files on this computer. */
  logo?: string | undefined;
  logo_dark?: string | undefined;
  /** What of the sample is taken out. */
  remove_sample: readonly SamplePart[];
  /** Whether git keeps the change in a commit of its own. */
  commit: boolean;
}

const path = (label: string, hint: string) => z.string().min(1).meta({ label, hint }).optional();
const parts = Object.keys(sampleParts) as [SamplePart, ...SamplePart[]];

/** What a file of answers may hold beside the keys of `content/program.yml`. */
const extrasSchema = z.strictObject({
  logo: path('Logo', 'The path of a picture file on this computer.'),
  logo_dark: path('Logo on dark', 'The path of a picture file on this computer, for dark pages.'),
  remove_sample: z
    .union([z.boolean(), z.array(z.enum(parts))], {
      error: `Write true, false, or a list of ${parts.join(', ')}.`,
    })
    .default(false)
    .meta({ label: 'Remove the sample', hint: `true, or a list of ${parts.join(', ')}.` }),
  commit: z
    .boolean({ error: 'Write true or false here.' })
    .default(false)
    .meta({ label: 'Commit', hint: 'true makes a commit of the change.' }),
});

/**
 * Reads a file of answers: the keys of `content/program.yml`, of which those that are left out stay as `start` has them,
 * and the four above. Everything that is wrong is said at once, with its line.
 */
export function readAnswers(input: FileText, start: DraftSettings): Answers | { problems: Problem[] } {
  const read = readYaml(input, z.looseObject({}));
  if (!read.source) return { problems: read.problems };
  const { data, lineOf } = read.source;
  const place = { file: input.file, lineOf };
  const isExtra = ([key]: [string, unknown]) => key in extrasSchema.shape;
  const entries = Object.entries(data);
  const extras = checkData(Object.fromEntries(entries.filter(isExtra)), extrasSchema, place);
  const settings = checkSettings(merge(start, Object.fromEntries(entries.filter((entry) => !isExtra(entry)))), place);
  if (!extras.data || 'problems' in settings)
    return { problems: [...extras.problems, ...('problems' in settings ? settings.problems : [])] };
  const { remove_sample, ...rest } = extras.data;
  return {
    ...rest,
    settings: settings.settings,
    remove_sample: remove_sample === true ? parts : remove_sample === false ? [] : remove_sample,
  };
}

/** Settings that keep to the schema, or all that is wrong with them. */
export function checkSettings(
  settings: DraftSettings,
  place: Parameters<typeof checkData>[2],
): { settings: ProgramInput } | { problems: Problem[] } {
  const { data, problems } = checkData(settings, programSchema, place);
  return data === undefined ? { problems } : { settings: normalizeInput(settings) as ProgramInput };
}

/** Groups are merged key by key; whatever else is given takes the place of what was there, a blank too. */
function merge(base: unknown, over: unknown): DraftSettings {
  if (!isRecord(base) || !isRecord(over)) return over as DraftSettings;
  const merged = Object.entries(over).map(([key, value]) => [key, key in base ? merge(base[key], value) : value]);
  return { ...base, ...(Object.fromEntries(merged) as DraftSettings) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
