import type * as z from 'zod';

export interface Field {
  /** `contact.email`, and `steps.0.minutes` for what stands in a list. */
  name: string;
  path: PropertyKey[];
  schema: z.ZodType;
}

interface Definition {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

/** Every property at every depth of a schema, found without the functions that are tested with it. */
export function listFields(schema: z.ZodType, path: PropertyKey[] = []): Field[] {
  const { innerType, element, shape } = schema.def as Definition;
  if (innerType) return listFields(innerType, path);
  if (element) return listFields(element, [...path, 0]);
  return Object.entries(shape ?? {}).flatMap(([key, child]) => {
    const childPath = [...path, key];
    return [{ name: childPath.join('.'), path: childPath, schema: child }, ...listFields(child, childPath)];
  });
}

/** Every object within a schema, by its path; the schema itself first. */
export function listObjects(schema: z.ZodType, path: PropertyKey[] = []): Field[] {
  const { innerType, element, shape } = schema.def as Definition;
  if (innerType) return listObjects(innerType, path);
  if (element) return listObjects(element, [...path, 0]);
  if (!shape) return [];
  return [
    { name: path.join('.') || 'the top', path, schema },
    ...Object.entries(shape).flatMap(([key, child]) => listObjects(child, [...path, key])),
  ];
}
