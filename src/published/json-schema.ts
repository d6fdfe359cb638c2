import { toJsonSchema } from '../schemas/json-schema.ts';
import { statisticsSchema } from '../schemas/statistics.ts';

/**
 * The format of a statistics file as JSON Schema.
 *
 * @param id its address, absolute where that is known
 */
export function getJsonSchema(id: string): Record<string, unknown> {
  return toJsonSchema(statisticsSchema, {
    id,
    title: 'Published statistics of a mentorship program',
    description: 'What is published about one academic year, and nothing else.',
  });
}
