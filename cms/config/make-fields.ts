import type * as z from 'zod';
import type { EntryChoice, Picture, SchoolChoice } from '../../src/schemas/field.ts';
import type { Field, ImageWidget, Option, RelationWidget } from './editor-config.ts';
import { writeHint } from './hint.ts';
import { makeLengthPattern, makePattern, type Pattern } from './patterns.ts';
import { readSchema, type Node } from './read-schema.ts';

export interface FieldsOptions {
  /** Where the fields are, for messages to whoever changes a schema. */
  collection: string;
  /** The lists that the school keeps. */
  lists?: SchoolLists | undefined;
  /** Values that the collection itself decides: they are written and not shown. */
  fixed?: Readonly<Record<string, string>>;
  /** Folds up the groups of the form, so that a long one can be taken in. */
  isFolded?: boolean;
}

export type SchoolLists = Readonly<Partial<Record<SchoolChoice['choicesOf'], readonly Option[]>>>;

/** The form of a schema: a field for each of its keys, in its order. Throws at a construct that Decap has no field for. */
export function makeFields(schema: z.ZodType, { fixed = {}, ...options }: FieldsOptions): Field[] {
  return makeObjectFields(readSchema(schema), { ...options, path: [], isOptional: false, fixed });
}

interface Place extends FieldsOptions {
  path: readonly string[];
  /** Whether a group around it may be left out. Decap asks for what is in it all the same. */
  isOptional: boolean;
}

/** What each type of value may say of itself; anything else is a rule that the form would break in silence. */
const words = ['type', 'label', 'hint'];
const knownKeys: Readonly<Record<string, readonly string[]>> = {
  // A group that is left out as a whole is filled in by the schema.
  object: [...words, 'default', 'properties', 'required', 'additionalProperties', 'summary'],
  array: [...words, 'control', 'default', 'items', 'minItems', 'maxItems', 'item', 'summary'],
  string: [...words, 'control', 'enum', 'choices', 'format', 'pattern', 'patternSentence', 'minLength', 'maxLength'],
  integer: [...words, 'minimum', 'maximum'],
  number: [...words, 'minimum', 'maximum'],
  boolean: [...words, 'default'],
};

function makeObjectFields(node: Node, place: Place): Field[] {
  return Object.entries(node.properties ?? {}).map(([name, child]) => {
    const isRequired = node.required?.includes(name) ?? false;
    return makeField(name, child, isRequired, { ...place, path: [...place.path, name] });
  });
}

function makeField(name: string, node: Node, isRequired: boolean, place: Place): Field {
  checkKeys(node, place);
  const label = node.label ?? refuse(place, 'has no label');
  const isNeeded = isRequired && !place.isOptional;
  const basics = {
    name,
    label,
    ...(node.hint ? { hint: writeHint(node.hint) } : {}),
    required: isNeeded,
  };
  const fixed = place.path.length === 1 ? place.fixed?.[name] : undefined;
  if (fixed !== undefined) return { ...basics, widget: 'hidden', default: fixed };
  switch (node.type) {
    case 'string':
      return makeTextField(basics, node, place);
    case 'integer':
    case 'number':
      return {
        ...basics,
        widget: 'number',
        value_type: node.type === 'integer' ? 'int' : 'float',
        ...pick({ min: node.minimum, max: node.maximum }),
      };
    case 'boolean':
      if (typeof node.default !== 'boolean') return refuse(place, 'is a switch without a default');
      return { ...basics, widget: 'boolean', default: node.default };
    case 'object':
      return {
        ...basics,
        widget: 'object',
        collapsed: place.isFolded ?? false,
        ...pick({ summary: node.summary }),
        fields: makeObjectFields(node, { ...place, isOptional: !isNeeded }),
      };
    case 'array':
      return makeListField(basics, node, place);
    default:
      return refuse(place, 'is of a kind that the form does not know');
  }
}

type Basics = Pick<Field, 'name' | 'label' | 'hint' | 'required'>;

function makeTextField(basics: Basics, node: Node, place: Place): Field {
  if (node.enum) return { ...basics, widget: 'select', options: makeOptions(node, place) };
  if (node.format === 'date') return { ...basics, widget: 'datetime', format: 'YYYY-MM-DD', time_format: false };
  // The pattern of a key is for people who write files: nobody can choose another one here.
  if (typeof node.control === 'object' && 'choicesOf' in node.control)
    return { ...basics, widget: 'select', options: listSchoolOptions(node.control, place) };
  // Decap tests the name of the file alone, without its folder.
  if (typeof node.control === 'object' && 'folder' in node.control)
    return { ...basics, ...makeImageWidget(node.control) };
  const pattern = findPattern(node, place);
  const limited = { ...basics, ...pick({ pattern }) };
  if (node.control === 'color') return { ...limited, widget: 'color', allowInput: true };
  return { ...limited, widget: node.control === 'paragraphs' ? 'text' : 'string' };
}

function makeOptions({ enum: values = [], choices }: Node, place: Place): Option[] {
  return values.map((value) => ({ label: choices?.[value] ?? refuse(place, `has no words for “${value}”`), value }));
}

function listSchoolOptions({ choicesOf }: SchoolChoice, { lists }: Place): Option[] {
  return [...(lists?.[choicesOf] ?? [])];
}

function makeImageWidget({ folder, address, isPhoto }: Picture): ImageWidget {
  return {
    widget: 'image',
    // With a slash: from the root of the repository, not from the folder of the entries.
    media_folder: `/${folder}`,
    public_folder: address,
    choose_url: false,
    media_library: { allow_multiple: false },
    // No width: Decap would enlarge small ones.
    ...(isPhoto ? { media_processing: { enabled: true, strip_metadata: true, quality: 85 } } : {}),
  };
}

function findPattern(node: Node, place: Place): Pattern | undefined {
  const { format, pattern, patternSentence, minLength = 0, maxLength } = node;
  if (format && !pattern) return refuse(place, `has a format that the form does not know: ${format}`);
  if (pattern === undefined) return maxLength === undefined ? undefined : makeLengthPattern(minLength, maxLength);
  if (minLength > 0 || maxLength !== undefined) return refuse(place, 'has both a pattern and a length');
  return makePattern(pattern, patternSentence ?? refuse(place, 'has a pattern without a sentence'));
}

function makeListField(basics: Basics, node: Node, place: Place): Field {
  const { items = {}, item, summary } = node;
  if (Array.isArray(node.default) && node.default.length > 0) return refuse(place, 'is a list with a default');
  const limits = pick({ min: node.minItems, max: node.maxItems });
  const inside = { ...place, path: [...place.path, 'items'], isOptional: false };
  if (typeof node.control === 'object' && 'entriesOf' in node.control)
    return { ...basics, ...makeRelationWidget(node.control), ...pick({ max: node.maxItems }) };
  if (items.enum) {
    return { ...basics, widget: 'select', multiple: true, options: makeOptions(items, inside), ...limits };
  }
  if (typeof items.control === 'object' && 'choicesOf' in items.control) {
    return {
      ...basics,
      widget: 'select',
      multiple: true,
      options: listSchoolOptions(items.control, place),
      ...limits,
    };
  }
  const singular = item ?? refuse(place, 'is a list without a word for one item');
  const list = { ...basics, widget: 'list', label_singular: singular, ...limits } as const;
  if (items.type === 'object') {
    checkKeys(items, inside);
    // Else a new entry has an item that nobody added, as soon as one of its fields has a default.
    return {
      ...list,
      collapsed: true,
      ...pick({ summary }),
      default: [],
      fields: makeObjectFields(items, { ...inside, isFolded: true }),
    };
  }
  // What the list is called and asks for stands there once, not at each of its lines.
  const line = { ...items, label: capitalize(singular), hint: '' };
  return { ...list, collapsed: false, field: makeField('line', line, true, inside) };
}

/** The field of an entry that people know it by is its title; its file keeps its name when that is changed. */
function makeRelationWidget({ entriesOf }: EntryChoice): RelationWidget {
  return {
    widget: 'relation',
    collection: entriesOf,
    value_field: '{{slug}}',
    search_fields: ['title', 'description'],
    display_fields: ['title'],
    multiple: true,
    options_length: 200,
  };
}

function checkKeys(node: Node, place: Place): void {
  const known = knownKeys[node.type ?? ''] ?? refuse(place, 'is of a kind that the form does not know');
  const unknown = Object.keys(node).filter((key) => !known.includes(key));
  if (unknown.length > 0) refuse(place, `has a rule that the form does not know: ${unknown.join(', ')}`);
  if (node.type === 'object' && node.additionalProperties !== false) refuse(place, 'takes keys of any name');
}

function refuse({ collection, path }: Place, fault: string): never {
  throw new Error(`The form of “${collection}” cannot be made: ${path.join(' › ')} ${fault}.`);
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Without the keys that have no value, which Decap would stumble over. */
function pick<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}
