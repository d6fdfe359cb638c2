import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type * as z from 'zod';
import { getLabel } from '../../../../src/schemas/lookup.ts';

/** What stands where something is still to be written: the label of its field, set apart. */
export function orPlaceholder(
  content: ElementContent[],
  schema: z.ZodType,
  path: readonly PropertyKey[],
): ElementContent[] {
  return content.length > 0 ? content : [h('span.placeholder', getLabel(schema, path))];
}
