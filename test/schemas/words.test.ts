import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { caseSchema } from '../../src/schemas/case.ts';
import { handbookPageSchema } from '../../src/schemas/handbook-page.ts';
import { kitPageSchema } from '../../src/schemas/kit-page.ts';
import { handoutSchema } from '../../src/schemas/handout.ts';
import { findSchema, getLabel, getMeta, getShape } from '../../src/schemas/lookup.ts';
import { mentorSchema } from '../../src/schemas/mentor.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { programSchema } from '../../src/schemas/program.ts';
import { sessionSchema } from '../../src/schemas/session.ts';
import { statisticsSchema } from '../../src/schemas/statistics.ts';
import { listFields, listObjects } from '../support/fields.ts';

const schemas = {
  mentor: mentorSchema,
  session: sessionSchema,
  handout: handoutSchema,
  'handbook page': handbookPageSchema,
  case: caseSchema,
  'kit page': kitPageSchema,
  page: pageSchema,
  program: programSchema,
  'statistics file': statisticsSchema,
};

describe.each(Object.entries(schemas))('the fields of a %s', (_, schema: z.ZodType) => {
  const fields = listFields(schema);

  it.each(fields)('$name has a label and a hint in the form', ({ path }) => {
    const meta = getMeta(findSchema(schema, path));
    expect(meta?.label?.trim()).toBeTruthy();
    expect(meta?.hint).toMatch(/[.?!”]$/);
  });

  it.each(listObjects(schema))('a mistyped field in $name is refused', ({ schema: object }) => {
    const issues = object.safeParse({ mistyped: 'x' }).error?.issues ?? [];
    expect(issues.filter((issue) => issue.code === 'unrecognized_keys').map(({ keys }) => keys)).toEqual([
      ['mistyped'],
    ]);
  });

  it('never has the same label twice in one object, so that a message names one field', () => {
    for (const { schema: object } of listObjects(schema)) {
      const labels = Object.values(getShape(object) ?? {}).map((field) => getMeta(field)?.label);
      expect(labels).toEqual([...new Set(labels)]);
    }
  });

  it('can be turned into a form, since each has a JSON Schema', () => {
    const exported = z.toJSONSchema(schema, { io: 'input' });
    expect(Object.keys(exported.properties ?? {})).toEqual(Object.keys(getShape(schema) ?? {}));
  });
});

describe('getLabel', () => {
  it.each([
    [['title'], 'Title'],
    [['steps'], 'Steps'],
    [['steps', 2, 'minutes'], 'Steps, 3 › Minutes'],
    [['steps', 0, 'if_short', 'minutes'], 'Steps, 1 › If time is short › Minutes'],
    [['materials', 1], 'Materials, 2'],
    [['steps', 0, 'no_such'], 'Steps, 1 › no_such'],
    [[], ''],
  ])('%j is called “%s”', (path, label) => {
    expect(getLabel(sessionSchema, path)).toBe(label);
  });

  it('counts the items of a list that has no name', () => {
    expect(getLabel(z.array(z.string()), [1])).toBe('2');
  });
});

describe('findSchema and getMeta', () => {
  it('find a field through optional and default wrappers', () => {
    expect(getMeta(findSchema(mentorSchema, ['contact', 'email']))?.label).toBe('E-mail');
    expect(getMeta(findSchema(programSchema, ['statistics', 'min_cell']))?.label).toBe('Smallest count');
  });

  it('know nothing of a field that is not there', () => {
    expect(findSchema(mentorSchema, ['no_such', 'email'])).toBeUndefined();
    expect(getMeta(undefined)).toBeUndefined();
  });
});
