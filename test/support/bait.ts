import type * as z from 'zod';

interface Definition {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  format?: string;
  checks?: { _zod: { def: { check: string; maximum?: number } } }[];
}

/**
 * The fields of an entry with a bait at the end of every text that may say anything: the first that has room, and what is
 * long already gives way to it. Texts of a form of their own, such as addresses, stay.
 *
 * @param data as a file has it
 */
export function putBait(schema: z.ZodType, data: unknown, baits: readonly string[]): unknown {
  const { innerType, element, shape, type, format, checks = [] } = schema.def as Definition;
  if (innerType) return putBait(innerType, data, baits);
  if (Array.isArray(data)) return element ? data.map((item) => putBait(element, item, baits)) : data;
  if (shape && typeof data === 'object' && data !== null)
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, shape[key] ? putBait(shape[key], value, baits) : value]),
    );
  if (type !== 'string' || format !== undefined || typeof data !== 'string') return data;
  const rules = checks.map(({ _zod: { def } }) => def);
  if (rules.some(({ check }) => !['min_length', 'max_length'].includes(check))) return data;
  const longest = Math.min(...rules.map(({ maximum = Infinity }) => maximum));
  const bait = baits.find(({ length }) => length < longest);
  return bait === undefined ? data : `${data.slice(0, longest - bait.length - 1)} ${bait}`;
}
