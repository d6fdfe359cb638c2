import leven from 'leven';
import type * as z from 'zod';
import { findSchema, getLabel, getMeta, getShape } from '../schemas/lookup.ts';

/** A problem in words, and the path of the field that it is about. */
export interface Explanation {
  path: PropertyKey[];
  label: string;
  value: string | undefined;
  message: string;
}

interface Context {
  schema: z.ZodType;
  /** What was checked, after `normalizeInput`. */
  input: unknown;
}

/**
 * Says in plain words what one Zod issue means for the person who filled in the form: which field by its label, what
 * stands there, and what to write instead. An issue about several unknown keys gives one explanation for each.
 */
export function explainIssue(issue: z.core.$ZodIssue, { schema, input }: Context): Explanation[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownKey(key, issue.path, schema));
  }
  const value = getValue(input, issue.path);
  return [
    {
      path: issue.path,
      label: getLabel(schema, issue.path),
      value: value === undefined ? undefined : describe(value),
      message: value === undefined ? explainMissing(schema, issue.path, issue) : explainValue(issue, value, schema),
    },
  ];
}

function explainUnknownKey(key: string, parent: PropertyKey[], schema: z.ZodType): Explanation {
  const known = Object.keys(getShape(findSchema(schema, parent)) ?? {});
  const closest = findClosest(key, known);
  const advice = closest ? `Did you mean “${closest}”?` : `The fields here are ${known.join(', ')}.`;
  return {
    path: [...parent, key],
    label: [...(parent.length > 0 ? [getLabel(schema, parent)] : []), key].join(' › '),
    value: undefined,
    message: `There is no field called “${key}”. ${advice}`,
  };
}

function explainMissing(schema: z.ZodType, path: PropertyKey[], issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  const hint = getMeta(findSchema(schema, path))?.hint;
  return `This field is empty or left out, and it is needed.${hint ? ` ${hint}` : ''}`;
}

function explainValue(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${expectations[issue.expected] ?? 'Write something else here.'}${hintOf(schema, issue.path)}`;
    case 'invalid_value':
      return explainChoice(issue.values.map(String), value);
    case 'too_small':
      return explainSize(issue.origin, Number(issue.minimum), 'at least', value);
    case 'too_big':
      return explainSize(issue.origin, Number(issue.maximum), 'at most', value);
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    default:
      return issue.message;
  }
}

const expectations: Partial<Record<string, string>> = {
  string: 'Write text here. If it looks like a number or yes/no, put it in quotation marks.',
  number: 'Write a number here, without quotation marks.',
  int: 'Write a whole number here.',
  boolean: 'Write true or false here.',
  array: 'Write a list here, one item a line, each after a dash.',
  object: 'This field has fields of its own, indented under it.',
};

function explainChoice(values: readonly string[], value: unknown): string {
  const closest = typeof value === 'string' ? findClosest(value.toLowerCase(), values) : undefined;
  const list = values.length <= 12 || !closest ? ` The choices are ${values.join(', ')}.` : '';
  return `This is not one of the choices.${closest ? ` Did you mean “${closest}”?` : ''}${list}`;
}

function explainSize(origin: string, limit: number, bound: 'at least' | 'at most', value: unknown): string {
  const rule = `${bound === 'at most' ? 'may have' : 'needs'} ${bound} ${limit}`;
  if (origin === 'string') {
    const advice = bound === 'at most' ? 'Shorten it.' : 'Write a little more.';
    return `This has ${count(String(value).length, 'character')}; it ${rule}. ${advice}`;
  }
  if (origin === 'array') return `This list has ${count((value as unknown[]).length, 'item')}; it ${rule}.`;
  return `Write a number that is ${bound} ${limit}.`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function hintOf(schema: z.ZodType, path: PropertyKey[]): string {
  const hint = getMeta(findSchema(schema, path))?.hint;
  return hint ? ` ${hint}` : '';
}

function getValue(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

function describe(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** A mistyped word is close when at most a third of it differs. */
function findClosest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: leven(word, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, word.length / 3) ? best.candidate : undefined;
}
