import * as z from 'zod';

export interface SchemaWords {
  /** Its address, absolute where that is known. */
  id: string;
  title: string;
  description: string;
}

/** A format of ours as JSON Schema, with the labels and hints of its fields as titles and descriptions. */
export function toJsonSchema(schema: z.ZodType, { id, title, description }: SchemaWords): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      describe(jsonSchema);
    },
  }) as Record<string, unknown>;
  return { $schema, $id: id, title, description, ...rest };
}

/** Puts our own metadata under the names that JSON Schema has for it. */
function describe(schema: Record<string, unknown>): void {
  const { label, hint } = schema;
  // That a value is not changed in our own code says nothing about the file.
  for (const key of ['label', 'hint', 'figure', 'choices', 'readOnly']) Reflect.deleteProperty(schema, key);
  if (label !== undefined) schema.title = label;
  if (hint !== undefined) schema.description = hint;
}
