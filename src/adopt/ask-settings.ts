import type * as z from 'zod';
import { explainIssue } from '../checks/explain.ts';
import { findSchema, getLabel, getMeta } from '../schemas/lookup.ts';
import { normalizeInput } from '../schemas/normalize.ts';
import { programSchema } from '../schemas/program.ts';
import { adviseColor } from './color-advice.ts';
import type { Prompts } from '../terminal/prompts.ts';
import { contactKeys, sections, type Section } from './questions.ts';
import type { DraftSettings } from './starting-point.ts';

/** Asks for every setting that a school needs, beginning with `start`. Each answer is checked before the next question. */
export async function askSettings(prompts: Prompts, start: DraftSettings, today: string): Promise<DraftSettings> {
  const settings = structuredClone(start) as Settings;
  for (const [name, section] of Object.entries(sections) as [keyof typeof sections, Section][]) {
    prompts.note(section.title, section.why);
    for (const path of section.questions) await askField(prompts, settings, path.split('.'));
    if (name === 'audience') await askAudience(prompts, settings);
    if (name === 'contacts') await askContacts(prompts, settings);
    if (name === 'contacts') await askCrisisLines(prompts, settings, today);
    if (name === 'people') await askRegions(prompts, settings);
    if (name === 'brand') prompts.note('Your color', adviseColor(String(get(settings, ['brand', 'color']))));
  }
  return settings;
}

type Settings = Record<string, unknown>;
type Path = readonly string[];

/** @param isOpen whether it may be left empty even where it is needed, since something else stands in */
async function askField(
  prompts: Prompts,
  settings: Settings,
  path: Path,
  { isOpen = false }: { isOpen?: boolean } = {},
): Promise<void> {
  const schema = findSetting(path);
  const { choices, hint = '' } = getMeta(schema) ?? {};
  const message = `${getLabel(programSchema, path)}\n${hint}`;
  const current = get(settings, path);
  if (choices) {
    const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
    set(settings, path, await prompts.select({ message, choices: options, initial: current as string | undefined }));
    return;
  }
  const typed = await prompts.text({
    message,
    initial: toText(current),
    validate: (typed) => {
      const value = toValue(schema, typed);
      return value === undefined && isOpen ? undefined : explain(schema, value, settings, path);
    },
  });
  set(settings, path, toValue(schema, typed));
}

/** What is wrong with an answer: by itself, and beside those that were given before it in the same group. */
function explain(schema: z.ZodType, value: unknown, settings: Settings, path: Path): string | undefined {
  if (value === undefined && schema.safeParse(undefined).success) return undefined;
  if (value === undefined) return 'This is needed.';
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue) return explainIssue(issue, { schema, input: value })[0]?.message;
  const group = path.slice(0, -1);
  const groupSchema = findSchema(programSchema, group);
  if (!groupSchema || group.length === 0) return undefined;
  const draft = normalizeInput({ ...(get(settings, group) as Settings | undefined), [path.at(-1) ?? '']: value });
  const issues = groupSchema.safeParse(draft).error?.issues ?? [];
  return issues.find((each) => each.code === 'custom' && each.path[0] === path.at(-1))?.message;
}

/** A setting as somebody types it. */
function toText(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What somebody typed as the kind of value that its setting takes; `undefined` for nothing. */
function toValue(schema: z.ZodType, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (schema.type === 'array')
    return text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  return schema.type === 'number' && /^-?\d+$/.test(text) ? Number(text) : text;
}

async function askAudience(prompts: Prompts, settings: Settings): Promise<void> {
  const isOwn = get(settings, ['audience', 'wording']) === 'own';
  for (const key of ['who', 'eligibility']) {
    const path = ['audience', key];
    if (!isOwn) set(settings, path, undefined);
    else if (key === 'who') await askNeeded(prompts, settings, path);
    else await askField(prompts, settings, path);
  }
}

/** A setting that the schema leaves open, and that is needed as things are. */
async function askNeeded(prompts: Prompts, settings: Settings, path: Path): Promise<void> {
  await askField(prompts, settings, path);
  while (get(settings, path) === undefined) {
    prompts.note('This is needed', 'Without it, the sentence on the home page has no end.');
    await askField(prompts, settings, path);
  }
}

async function askContacts(prompts: Prompts, settings: Settings): Promise<void> {
  for (const key of contactKeys) {
    const path = (field: string, contact: string = key) => ['contacts', contact, field];
    const isCoordinator = key === 'coordinator';
    await askField(prompts, settings, path('name'));
    for (const field of ways) await askField(prompts, settings, path(field), { isOpen: !isCoordinator });
    const isUnreachable = [...ways, 'url'].every((field) => get(settings, path(field)) === undefined);
    // What somebody does not know yet is the coordinator’s, who can pass it on.
    for (const field of ways.filter((way) => isUnreachable || isMissing(settings, path(way))))
      set(settings, path(field), get(settings, path(field, 'coordinator')));
    await askField(prompts, settings, path('hours'));
  }
}

const ways = ['phone', 'email'] as const;

function isMissing(settings: Settings, path: Path): boolean {
  return get(settings, path) === undefined && !findSetting(path).safeParse(undefined).success;
}

async function askCrisisLines(prompts: Prompts, settings: Settings, today: string): Promise<void> {
  const lines = settings.crisis_lines as { name: string; phone: string; verified_on: string }[];
  const list = lines.map(({ name, phone }) => `${name}: ${phone}`).join(', ');
  const isVerified = await prompts.confirm({
    message: `Crisis lines\nPages show these: ${list}. Have you looked them up today, and are they right?`,
    initial: false,
  });
  if (isVerified) settings.crisis_lines = lines.map((line) => ({ ...line, verified_on: today }));
}

async function askRegions(prompts: Prompts, settings: Settings): Promise<void> {
  const schema = findSetting(['regions']);
  const current = (settings.regions ?? []) as { id: string; name: string }[];
  const toRegions = (typed: string) =>
    typed
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ id: current.find((region) => region.name === name)?.id ?? toKey(name), name }));
  const typed = await prompts.text({
    message: `${getLabel(programSchema, ['regions'])}\n${getMeta(schema)?.hint ?? ''} Put commas between them.`,
    initial: current.map(({ name }) => name).join(', '),
    validate: (value) => {
      const issue = schema.safeParse(toRegions(value)).error?.issues[0];
      return issue && explainIssue(issue, { schema, input: toRegions(value) })[0]?.message;
    },
  });
  settings.regions = toRegions(typed);
}

function toKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
}

function findSetting(path: Path): z.ZodType {
  const schema = findSchema(programSchema, path);
  if (!schema) throw new Error(`There is no setting ${path.join('.')}.`);
  return schema;
}

function get(settings: Settings, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Settings | undefined)?.[key], settings);
}

function set(settings: Settings, path: Path, value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) settings[key] = value;
  else set((settings[key] ??= {}) as Settings, rest, value);
}
