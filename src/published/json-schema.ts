import * as z from 'zod';
import { statisticsSchema } from '../schemas/statistics.ts';

/**
 * The format of a statistics file as JSON Schema, with the labels and hints of its fields as titles and descriptions.
 *
 * @param id its address, absolute where that is known
 */
export function getJsonSchema(id: string): Record<string, unknown> {
  const schema = z.toJSONSchema(statisticsSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      describe(jsonSchema);
    },
  });
  const { $schema, ...rest } = schema as Record<string, unknown>;
  return {
    $schema,
    $id: id,
    title: 'Published statistics of a mentorship program',
    description: 'What is published about one academic year, and nothing else.',
    ...rest,
  };
}

/** Puts our own metadata under the names that JSON Schema has for it. */
function describe(schema: Record<string, unknown>): void {
  const { label, hint } = schema;
  for (const key of ['label', 'hint', 'figure', 'choices']) Reflect.deleteProperty(schema, key);
  if (label !== undefined) schema.title = label;
  if (hint !== undefined) schema.description = hint;
}
