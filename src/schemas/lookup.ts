import type * as z from 'zod';

/** What the form calls a field: “Steps, 3 › Minutes”. */
export function getLabel(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  path.forEach((key, i) => {
    if (typeof key === 'number') {
      const parent = parts.pop();
      parts.push(parent ? `${parent}, ${key + 1}` : String(key + 1));
    } else {
      const owner = findSchema(schema, path.slice(0, i));
      // What stands under keys of one’s own is called by its key: each of them has the same label.
      const isListed = owner !== undefined && getDefinition(unwrap(owner)).valueType !== undefined;
      const label = isListed ? undefined : getMeta(findSchema(schema, path.slice(0, i + 1)))?.label;
      parts.push(label ?? (String(key) || 'a field without a name'));
    }
  });
  return parts.join(' › ');
}

interface Definition {
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  /** Of a record, whose keys are not known beforehand. */
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

function getDefinition(schema: z.ZodType): Definition {
  return schema.def as z.core.$ZodTypeDef & Definition;
}

/** The schema of a field, with its optional and default wrappers, which may carry the metadata. */
export function findSchema(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((current, key) => {
    if (!current) return undefined;
    const definition = getDefinition(unwrap(current));
    if (typeof key === 'number') return definition.element;
    const { shape = {}, valueType } = definition;
    // A field that somebody calls “constructor” is none that every object has.
    return Object.hasOwn(shape, key) ? shape[String(key)] : valueType;
  }, schema);
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = getDefinition(schema).innerType;
  return inner ? unwrap(inner) : schema;
}

/** The fields of an object's schema, by key. */
export function getShape(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  return schema && getDefinition(unwrap(schema)).shape;
}

/** The metadata of a field, wherever in its wrappers it was given. */
export function getMeta(schema: z.ZodType | undefined): z.GlobalMeta | undefined {
  if (!schema) return undefined;
  const meta = schema.meta();
  if (meta?.label) return meta;
  const inner = getDefinition(schema).innerType;
  return inner ? getMeta(inner) : meta;
}
