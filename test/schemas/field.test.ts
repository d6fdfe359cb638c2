import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as field from '../../src/schemas/field.ts';
import { explain } from '../support/explain.ts';

const words = { label: 'Field', hint: 'What to type.' };

const kinds = {
  text: {
    schema: field.text(words, { max: 5 }),
    good: ['a', 'abcde'],
    bad: ['abcdef', 1],
  },
  wholeNumber: {
    schema: field.wholeNumber(words, { min: 2, max: 4 }),
    good: [2, 4],
    bad: [1, 5, 2.5, '3'],
  },
  day: {
    schema: field.day(words),
    good: ['2026-08-31', '2028-02-29', new Date('2026-08-31')],
    bad: ['2026-02-29', '2026-13-01', '8/31/2026', '2026-8-1', '2026-08-31T10:00'],
  },
  timeOfDay: {
    schema: field.timeOfDay(words),
    good: ['00:00', '09:30', '23:59'],
    bad: ['24:00', '9:30', '17:60', '5:30 PM', '17:30:00'],
  },
  email: {
    schema: field.email(words),
    good: ['ana.reyes@school.edu', ' ana@school.edu '],
    bad: ['ana', 'ana@school', 'ana@school.edu, ben@school.edu', 'mailto:ana@school.edu'],
  },
  phone: {
    schema: field.phone(words),
    good: ['988', '(859) 555-0142', '(859)555-0142', '859-555-0142', '859.555.0142', '+1 859 555 0142', '+44 (0) 20 1'],
    bad: ['call 988', '(859) 555-0142 ext. 5', '(859 555-0142', '859-555-', 'tel:988'],
  },
  webAddress: {
    schema: field.webAddress(words),
    good: ['https://school.edu', 'https://school.edu/a?b=c#d'],
    bad: ['http://school.edu', 'school.edu', '/handbook/', 'https://school', 'https://', 'javascript:alert(1)'],
  },
  link: {
    schema: field.link(words),
    good: ['/handbook/role/boundaries/', '/', 'https://school.edu/form'],
    bad: [
      'handbook/role/',
      'http://school.edu',
      'https://school',
      '/two words/',
      'javascript:alert(1)',
      '//evil.example',
    ],
  },
  choice: {
    schema: field.choice({ open: 'Open', away: 'Away' }, words),
    good: ['open', 'away'],
    bad: ['Open', 'closed', ['open']],
  },
  choices: {
    schema: field.choices({ a: 'A', b: 'B', c: 'C' }, words, { max: 2 }),
    good: [['a'], ['b', 'a']],
    bad: [['a', 'a'], ['a', 'b', 'c'], ['d'], 'a'],
  },
  entries: {
    schema: field.entries({ entriesOf: 'handouts' }, words, { max: 2 }),
    good: [[], ['week-grid'], ['b', 'a']],
    bad: [['a', 'a'], ['a', 'b', 'c'], ['Week grid'], ['week-grid.md'], 'a'],
  },
  lines: {
    schema: field.someLines(words, { max: 2, length: 5 }),
    good: [['a'], ['a', 'abcde'], ['a', ' ', 'b']],
    bad: [['a', 'b', 'c'], ['abcdef'], 'a', [1]],
  },
};

function explainValue(schema: z.ZodType, value: unknown): string {
  return explain(z.strictObject({ field: schema }), { field: value });
}

// Wrapped, since `it.each` takes a list for a list of arguments.
const wrap = (values: readonly unknown[]) => values.map((value) => ({ value }));

describe.each(Object.entries(kinds))('%s', (_, { schema, good, bad }) => {
  it.each(wrap(good))('takes $value', ({ value }) => {
    expect(explainValue(schema, value)).toBe('');
  });

  it.each(wrap(bad))('refuses $value, and says so once', ({ value }) => {
    expect(explainValue(schema, value).split('\n')).toEqual([expect.stringMatching(/^Field/)]);
  });
});

describe('what an editor reads', () => {
  it('says what to write instead', () => {
    const answers = Object.entries(kinds).map(([kind, { schema, bad }]) => [
      `# ${kind}`,
      ...new Set(bad.flatMap((value) => explainValue(schema, value).split('\n')).filter(Boolean)),
    ]);
    expect(answers.flat().join('\n')).toMatchInlineSnapshot(`
      "# text
      Field: This has 6 characters; it may have at most 5. Shorten it.
      Field: Write text here. If it looks like a number or yes/no, put it in quotation marks. What to type.
      # wholeNumber
      Field: Write a number that is at least 2.
      Field: Write a number that is at most 4.
      Field: Write a whole number here. What to type.
      Field: Write a number here, without quotation marks. What to type.
      # day
      Field: Write the day as year-month-day, for instance 2026-08-31.
      # timeOfDay
      Field: Write the time on a 24-hour clock, for instance 17:30.
      # email
      Field: Write one e-mail address, for instance name@school.edu.
      # phone
      Field: Write the number alone, for instance (859) 555-0142. Put words under Hours or Place.
      # webAddress
      Field: Write the whole address, starting with https://.
      # link
      Field: Write a page of this site, starting with /, or a whole address, starting with https://.
      # choice
      Field: This is not one of the choices. Did you mean “open”? The choices are open, away.
      Field: This is not one of the choices. The choices are open, away.
      # choices
      Field: Each choice may stand here only once.
      Field: This list has 3 items; it may have at most 2.
      Field, 1: This is not one of the choices. Did you mean “a”? The choices are a, b, c.
      Field: Write a list here, one item a line, each after a dash. What to type.
      # entries
      Field: Each of them may stand here only once.
      Field: This list has 3 items; it may have at most 2.
      Field, 1: Write the name of a file without its ending, such as week-grid.
      Field: Write a list here, one item a line, each after a dash. What to type.
      # lines
      Field: This list has 3 items; it may have at most 2.
      Field, 1: This has 6 characters; it may have at most 5. Shorten it.
      Field: Write a list here, one item a line, each after a dash. What to type.
      Field, 1: Write text here. If it looks like a number or yes/no, put it in quotation marks. One short line."
    `);
  });
});

describe('left out', () => {
  it('a list is empty, unless it needs items', () => {
    expect(field.lines(words, { max: 2 }).parse(undefined)).toEqual([]);
    expect(field.choices({ a: 'A' }, words, { max: 2 }).parse(undefined)).toEqual([]);
    expect(field.someLines(words, { max: 2 }).safeParse(undefined).success).toBe(false);
  });

  it.each([true, false])('a switch stands on its default, %s', (value) => {
    expect(field.yesNo(words, { default: value }).parse(undefined)).toBe(value);
  });

  it('a page is not a draft', () => {
    expect(field.draft().parse(undefined)).toBe(false);
  });
});
