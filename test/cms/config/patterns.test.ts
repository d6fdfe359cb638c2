import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { makeFields } from '../../../cms/config/make-fields.ts';
import { makeLengthPattern, makePattern } from '../../../cms/config/patterns.ts';
import * as field from '../../../src/schemas/field.ts';
import { normalizeInput } from '../../../src/schemas/normalize.ts';

const words = { label: 'Field', hint: 'What to type.' };

/** What Decap says of a value, as its source has it: `RegExp(pattern).test(value)`, and nothing of an empty one. */
function askDecap(schema: z.ZodType, value: string): string | undefined {
  const [form] = makeFields(z.strictObject({ field: schema }), { collection: 'things' });
  const [pattern, sentence] = form?.pattern ?? ['', undefined];
  return value === '' || RegExp(pattern).test(value) ? undefined : sentence;
}

const kinds = {
  email: { schema: field.email(words), start: 'ana@school.edu', letters: ['a', '@', '.', ' ', '-'] },
  phone: { schema: field.phone(words), start: '(859) 555-0142', letters: ['0', '+', '(', ')', ' ', '-'] },
  time: { schema: field.timeOfDay(words), start: '17:30', letters: ['0', '1', '2', '3', '9', ':'] },
  'web address': {
    schema: field.webAddress(words),
    start: 'https://school.edu/a',
    letters: ['a', 'https', ':', '/', '.', ' '],
  },
  link: { schema: field.link(words), start: '/handbook/', letters: ['a', 'https', ':', '/', ' '] },
  'short text': { schema: field.text(words, { max: 9 }), start: 'some text', letters: ['a', ' '] },
} as const;

describe.each(Object.entries(kinds))('the pattern for %s', (_, { schema, start, letters }) => {
  const edited = fc
    .tuple(fc.nat(start.length), fc.nat(3), fc.string({ unit: fc.constantFrom(...letters), maxLength: 4 }))
    .map(([at, gone, added]) => start.slice(0, at) + added + start.slice(at + gone));
  const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0'), maxLength: 2 });

  it('lets through whatever the schema takes, with space around it or not', () => {
    fc.assert(
      fc.property(edited, space, space, (value, before, after) => {
        const written = before + value + after;
        fc.pre(schema.safeParse(normalizeInput(written)).success);
        expect(askDecap(schema, written)).toBeUndefined();
      }),
    );
  });

  it('stops what is wrong with a sentence', () => {
    let stopped = 0;
    fc.assert(
      fc.property(edited, (value) => {
        const said = askDecap(schema, value);
        if (said === undefined) return;
        stopped++;
        expect(schema.safeParse(normalizeInput(value)).success).toBe(false);
        expect(said).toMatch(/^Write .+\.$/);
      }),
    );
    expect(stopped).toBeGreaterThan(0);
  });
});

describe('a pattern', () => {
  it('says what the schema says', () => {
    expect(askDecap(field.timeOfDay(words), '5:30 PM')).toBe('Write the time on a 24-hour clock, for instance 17:30.');
    expect(askDecap(field.email(words), 'ana')).toBe('Write one e-mail address, for instance name@school.edu.');
  });

  it('says how long a text may be', () => {
    expect(askDecap(field.text(words, { max: 3 }), 'abcd')).toBe('Write at most 3 characters.');
    expect(makeLengthPattern(2, 3)).toEqual(['^\\s*[\\s\\S]{2,3}\\s*$', 'Write 2 to 3 characters.']);
  });

  it('counts a line break as a character', () => {
    expect(askDecap(field.longText(words, { max: 3 }), 'a\nb')).toBeUndefined();
    expect(askDecap(field.longText(words, { max: 3 }), 'a\n\nb')).toBeDefined();
  });

  it.each([
    ['^a$', '^\\s*a\\s*$'],
    ['^a$|^b$', '^\\s*a\\s*$|^\\s*b\\s*$'],
    ['^[^$]\\^\\$[\\]^$]$', '^\\s*[^$]\\^\\$[\\]^$]\\s*$'],
    ['a', 'a'],
  ])('allows space at the ends of %s and nowhere else', (source, loosened) => {
    expect(makePattern(source, 'Write a.')).toEqual([loosened, 'Write a.']);
  });
});
