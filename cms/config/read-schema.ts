import * as z from 'zod';
import type { EntryChoice, Picture, SchoolChoice } from '../../src/schemas/field.ts';

/** A field as Zod’s JSON Schema export describes it, with our metadata. */
export interface Node {
  type?: string;
  label?: string;
  hint?: string;
  item?: string;
  summary?: string;
  control?: 'paragraphs' | 'color' | Picture | SchoolChoice | EntryChoice;
  default?: unknown;
  enum?: string[];
  choices?: Record<string, string>;
  format?: string;
  pattern?: string;
  /** What the schema says to somebody who does not keep to the pattern. */
  patternSentence?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
  additionalProperties?: unknown;
}

/** What a schema takes, as plain data. A part that JSON Schema cannot describe has no `type`. */
export function readSchema(schema: z.ZodType): Node {
  const exported = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (!jsonSchema.pattern) return;
      jsonSchema.patternSentence = findPatternSentence(zodSchema);
      // JSON Schema has no place for flags, and neither has Decap.
      const flags = findPatternFlags(zodSchema);
      if (flags) jsonSchema.patternFlags = flags;
    },
  });
  delete exported.$schema;
  return exported as Node;
}

/** No pattern of ours takes an empty text, so that an empty one brings the sentence out. */
function findPatternSentence(schema: z.core.$ZodTypes): string | undefined {
  const issues = z.safeParse(schema, '').error?.issues ?? [];
  return issues.find(({ code }) => code === 'invalid_format')?.message;
}

function findPatternFlags({ _zod: { def } }: z.core.$ZodTypes): string {
  const definitions: object[] = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  const patterns = definitions.map((definition) => ('pattern' in definition ? definition.pattern : undefined));
  return patterns.map((pattern) => (pattern instanceof RegExp ? pattern.flags : '')).join('');
}
