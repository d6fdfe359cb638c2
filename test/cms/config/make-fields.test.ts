import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Field } from '../../../cms/config/editor-config.ts';
import { makeFields } from '../../../cms/config/make-fields.ts';
import * as field from '../../../src/schemas/field.ts';
import { caseSchema } from '../../../src/schemas/case.ts';
import { handbookPageSchema } from '../../../src/schemas/handbook-page.ts';
import { handoutSchema } from '../../../src/schemas/handout.ts';
import { getMeta } from '../../../src/schemas/lookup.ts';
import { kitPageSchema } from '../../../src/schemas/kit-page.ts';
import { mentorSchema } from '../../../src/schemas/mentor.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { programSchema } from '../../../src/schemas/program.ts';
import { sessionSchema } from '../../../src/schemas/session.ts';
import { listFields } from '../../support/fields.ts';

const words = { label: 'Field', hint: 'What to type.' };

/** The form of a schema with one field called `field`. */
function makeForm(schema: z.ZodType): Field | undefined {
  return makeFields(z.strictObject({ field: schema }), { collection: 'things' })[0];
}

/** `contact.email`, and `steps.0.minutes` for what stands in a list, as `listFields` names the fields of a schema. */
function listForm(fields: readonly Field[], path: readonly string[] = []): { name: string; field: Field }[] {
  return fields.flatMap((child) => {
    const here = [...path, child.name];
    const item = child.widget === 'list' ? [...here, '0'] : here;
    const inside = 'fields' in child && child.fields ? listForm(child.fields, item) : [];
    return [{ name: here.join('.'), field: child }, ...inside];
  });
}

const schemas = {
  mentorSchema,
  sessionSchema,
  handoutSchema,
  handbookPageSchema,
  caseSchema,
  kitPageSchema,
  pageSchema,
  programSchema,
};

describe.each(Object.entries(schemas))('the form of %s', (name, schema: z.ZodType) => {
  const form = listForm(makeFields(schema, { collection: name }));
  const fields = listFields(schema);

  it('has every key of the schema at every depth, in its order, and nothing else', () => {
    expect(form.map((entry) => entry.name)).toEqual(fields.map((entry) => entry.name));
  });

  it('says of each what the schema says', () => {
    const said = form.map((entry) => [entry.field.label, entry.field.hint?.replace(/^`` (.*) ``$/, '$1')]);
    expect(said).toEqual(fields.map((entry) => [getMeta(entry.schema)?.label, getMeta(entry.schema)?.hint]));
  });

  it('asks for nothing that may be left out', () => {
    const isRequired = Object.fromEntries(form.map((entry) => [entry.name, entry.field.required]));
    for (const { name: path, schema: child } of fields) {
      // A group, not an item of a list: those are there because somebody added them.
      const group = path.includes('.') ? path.replace(/\.[^.]+$/, '') : undefined;
      const isInOptional = group !== undefined && isRequired[group] === false;
      expect([path, isRequired[path]]).toEqual([path, isInOptional ? false : !child.safeParse(undefined).success]);
    }
  });

  it('sums up a folded group by fields that it has', () => {
    const summaries = form.flatMap(({ field }) =>
      'summary' in field && field.summary && field.fields ? [{ summary: field.summary, fields: field.fields }] : [],
    );
    for (const { summary, fields: inner } of summaries) {
      const used = [...summary.matchAll(/\{\{(\w+)\}\}/g)].map(([, key]) => key);
      expect(used.length).toBeGreaterThan(0);
      expect(inner.map(({ name: key }) => key)).toEqual(expect.arrayContaining(used));
    }
  });

  it('is plain JSON, and the same every time', () => {
    const once = makeFields(schema, { collection: name });
    expect(JSON.parse(JSON.stringify(once))).toStrictEqual(once);
    expect(makeFields(schema, { collection: name })).toStrictEqual(once);
  });
});

describe('a field', () => {
  it.each([
    ['one line', field.text(words, { max: 80 }), 'string'],
    ['paragraphs', field.longText(words), 'text'],
    ['a day', field.day(words), 'datetime'],
    ['a time of day', field.timeOfDay(words), 'string'],
    ['an address', field.email(words), 'string'],
    ['a number', field.wholeNumber(words, { min: 1, max: 9 }), 'number'],
    ['a switch', field.yesNo(words, { default: true }), 'boolean'],
    ['a choice', field.choice({ a: 'A', b: 'B' }, words), 'select'],
    ['choices', field.choices({ a: 'A', b: 'B' }, words, { max: 2 }), 'select'],
    ['lines', field.lines(words, { max: 3 }), 'list'],
  ])('for %s is filled in with a control for it', (_, schema, widget) => {
    expect(makeForm(schema)).toMatchObject({ name: 'field', label: 'Field', hint: 'What to type.', widget });
  });

  it('for a day writes year, month and day, and no time that could shift it', () => {
    expect(makeForm(field.day(words))).toMatchObject({ format: 'YYYY-MM-DD', time_format: false });
    expect(makeForm(field.day(words))).not.toHaveProperty('pattern');
  });

  it('for a number has its limits', () => {
    expect(makeForm(field.wholeNumber(words, { min: 0, max: 9 }))).toMatchObject({ value_type: 'int', min: 0, max: 9 });
    expect(makeForm(z.number().min(0.5).meta(words))).toMatchObject({ value_type: 'float', min: 0.5 });
  });

  it('for a choice shows words and writes keys', () => {
    expect(makeForm(field.choices({ a: 'Apples', b: 'Pears' }, words, { max: 2 }))).toMatchObject({
      required: false,
      multiple: true,
      max: 2,
      options: [
        { label: 'Apples', value: 'a' },
        { label: 'Pears', value: 'b' },
      ],
    });
  });

  it('for pages of the handbook offers those that there are, by title', () => {
    const schema = z.strictObject({ field: field.handbookPages(words, { max: 4 }) });
    const options = [{ label: 'Boundaries', value: 'role/boundaries' }];
    expect(makeFields(schema, { collection: 'things', lists: { pages: options } })[0]).toEqual({
      name: 'field',
      ...words,
      required: true,
      widget: 'select',
      multiple: true,
      min: 1,
      max: 4,
      options,
    });
  });

  it('for a switch stands on its default, and can be left alone', () => {
    expect(makeForm(field.yesNo(words, { default: true }))).toMatchObject({ required: false, default: true });
    expect(makeForm(field.yesNo(words, { default: false }))).toMatchObject({ required: false, default: false });
  });

  it('in a group that may be left out is not asked for, since Decap would ask for it all the same', () => {
    const group = z.strictObject({ inner: field.text(words) }).meta(words);
    expect(makeForm(group)).toMatchObject({ required: true, fields: [{ required: true }] });
    expect(makeForm(group.optional())).toMatchObject({ required: false, fields: [{ required: false }] });
    expect(makeForm(z.strictObject({ group }).optional().meta(words))).toMatchObject({
      fields: [{ required: false, fields: [{ required: false }] }],
    });
  });

  it('in a list is asked for, and a new entry has no item until somebody adds one', () => {
    const items = z.strictObject({ inner: field.text(words), on: field.yesNo(words, { default: false }) });
    const list = z
      .array(items)
      .max(3)
      .default([])
      .meta({ ...words, item: 'thing', summary: '{{inner}}' });
    expect(makeForm(list)).toMatchObject({
      required: false,
      default: [],
      label_singular: 'thing',
      summary: '{{inner}}',
      max: 3,
      fields: [{ name: 'inner', required: true }, { name: 'on' }],
    });
  });

  it('for lines has one line to an item, called by its name', () => {
    expect(makeForm(field.someLines(words, { max: 3, length: 90 }))).toMatchObject({
      required: true,
      min: 1,
      max: 3,
      label_singular: 'line',
      field: { widget: 'string', label: 'Line', required: true },
    });
  });

  it('for a photo goes where the site finds it, without what the camera wrote into it', () => {
    const portrait = makeFields(mentorSchema, { collection: 'mentors' }).find(({ name }) => name === 'portrait');
    expect(portrait).toMatchObject({
      fields: [
        {
          name: 'image',
          widget: 'image',
          media_folder: '/content/images/mentors',
          public_folder: '../images/mentors',
          media_processing: { enabled: true, strip_metadata: true },
        },
        { name: 'alt' },
      ],
    });
  });

  it('for a list that the school keeps has what stands there', () => {
    const region = [{ label: 'Eastern Kentucky', value: 'eastern-kentucky' }];
    const find = (fields: Field[]) => fields.find(({ name }) => name === 'region');
    expect(find(makeFields(mentorSchema, { collection: 'mentors', lists: { regions: region } }))).toMatchObject({
      widget: 'select',
      required: false,
      options: region,
    });
    expect(find(makeFields(mentorSchema, { collection: 'mentors' }))).toMatchObject({ options: [] });
  });

  it('for entries of another folder is chosen by title and written as the name of its file', () => {
    expect(makeForm(field.entries({ entriesOf: 'handouts' }, words, { max: 4 }))).toEqual({
      name: 'field',
      label: 'Field',
      hint: 'What to type.',
      required: false,
      widget: 'relation',
      collection: 'handouts',
      value_field: '{{slug}}',
      search_fields: ['title', 'description'],
      display_fields: ['title'],
      multiple: true,
      // Decap offers 20 and no more, unless it is told.
      options_length: 200,
      max: 4,
    });
  });

  it('that the collection decides is written and not shown', () => {
    const [section] = makeFields(z.strictObject({ section: field.text(words) }), {
      collection: 'handbook_role',
      fixed: { section: 'role' },
    });
    expect(section).toMatchObject({ name: 'section', widget: 'hidden', default: 'role' });
  });

  it('shows signs and addresses in its hint as they are', () => {
    const hint = 'For instance https://school.edu/ or a_b *c*.';
    expect(makeForm(field.text({ label: 'Field', hint }))).toMatchObject({ hint: `\`\` ${hint} \`\`` });
    expect(makeForm(field.text(words))).toMatchObject({ hint: words.hint });
  });
});

describe('a schema that the form cannot show', () => {
  const cases: Record<string, z.ZodType> = {
    date: z.date(),
    'coerced date': z.coerce.date(),
    union: z.union([z.string(), z.number()]),
    'nullable text': z.string().nullable(),
    record: z.record(z.string(), z.string()),
    tuple: z.tuple([z.string()]),
    literal: z.literal('a'),
    'loose object': z.object({}),
    'open object': z.looseObject({}),
    'exclusive limit': z.number().gt(1),
    'multiple of': z.int().multipleOf(5),
    'flags in a pattern': z.string().regex(/^a$/i, 'Write a.'),
    'pattern and length': z.string().regex(/^a$/, 'Write a.').max(5),
    'unknown format': z.url(),
    'choice without words': z.enum(['a']),
    'switch without a default': z.boolean(),
    'list without a word for its items': z.array(z.string().meta(words)),
    'list with a default': z.array(z.string().meta(words)).default(['a']),
    'list of unknown things': z.array(z.date()).meta({ item: 'day' }),
  };

  it.each(Object.entries(cases))('%s: is refused, with the names of collection and field', (_, schema) => {
    expect(() => makeForm(schema.meta({ ...schema.meta(), ...words }))).toThrow(
      /^The form of “things” cannot be made: field( › items)? (is|has|takes) .+\.$/,
    );
  });

  it('is named as deep as it stands', () => {
    const list = z.array(z.strictObject({ when: z.date().meta(words) })).meta({ ...words, item: 'thing' });
    expect(() => makeForm(list)).toThrow('The form of “things” cannot be made: field › items › when is of a kind');
  });

  it('has a label for everything', () => {
    expect(() => makeForm(z.string().max(5))).toThrow('field has no label');
  });
});
