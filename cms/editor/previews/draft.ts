import type * as z from 'zod';
import { normalizeInput } from '../../../src/schemas/normalize.ts';

/**
 * What a half-filled form says so far: groups of fields and lists are always there, everything else may be missing.
 * Longer than allowed, or not yet right in another way, is still shown: saving is what judges.
 */
export type Draft<Value> = Value extends readonly (infer Item)[]
  ? Draft<Item>[]
  : Value extends object
    ? { [Key in keyof Required<Value>]: DraftField<NonNullable<Value[Key]>> }
    : Value;

type DraftField<Value> = Value extends object ? Draft<Value> : Value | undefined;

/** Reads an entry as it stands in the editor. Never throws: what does not fit the schema at all counts as missing. */
export function readDraft<Schema extends z.ZodType>(schema: Schema, entry: unknown): Draft<z.output<Schema>> {
  return read(schema, normalizeInput(entry)) as Draft<z.output<Schema>>;
}

interface Definition {
  type: string;
  innerType?: z.ZodType;
  defaultValue?: unknown;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Readonly<Record<string, string>>;
}

function read(schema: z.ZodType, value: unknown): unknown {
  const { innerType, defaultValue, element, shape, entries, type } = schema.def as z.core.$ZodTypeDef & Definition;
  if (innerType) return read(innerType, value ?? defaultValue);
  if (shape) {
    const fields = isRecord(value) ? value : {};
    return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, read(field, fields[key])]));
  }
  if (element) {
    const items = Array.isArray(value) ? value : [];
    return items.map((item) => read(element, item)).filter((item) => item !== undefined);
  }
  if (entries) return Object.values(entries).find((choice) => choice === value);
  return readScalar(type, value);
}

function readScalar(type: string, value: unknown): unknown {
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  if (type !== 'number') return String(value);
  return Number.isFinite(Number(value)) ? Number(value) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
