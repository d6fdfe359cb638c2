import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { schemas } from '../../cms/editor/save/one-entry.ts';
import { readAnswers as readSettings } from '../../src/adopt/answers.ts';
import { checkData } from '../../src/checks/data.ts';
import { explainIssue } from '../../src/checks/explain.ts';
import { readContent } from '../../src/checks/content.ts';
import { readJson } from '../../src/checks/json-source.ts';
import { readMarkdown, readYaml } from '../../src/checks/source.ts';
import { readAnswers as readYear } from '../../src/new-year/answers.ts';
import { readProgram } from '../../src/program/read.ts';
import { linksSchema } from '../../src/schemas/links.ts';
import { mentorIndexSchema } from '../../src/schemas/mentor-index.ts';
import { statisticsSchema } from '../../src/schemas/statistics.ts';
import { updatesSchema } from '../../src/schemas/updates.ts';
import { parseMapping } from '../../src/stats/read/mapping.ts';

const all: [string, z.ZodType][] = Object.entries({
  ...schemas,
  links: linksSchema,
  updates: updatesSchema,
  statistics: statisticsSchema,
  'mentor index': mentorIndexSchema,
});
const program = readProgram('.');
const { content } = readContent('.');
const options = { seed: 9, numRuns: 150 };

/** Anything at all: also what no file can hold. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Groups that have the fields of a schema, filled with anything, and some that every object has. */
function fillIn(schema: z.ZodType): fc.Arbitrary<unknown> {
  const keys = Object.keys((schema.def as { shape?: object }).shape ?? {});
  const odd = ['__proto__', 'constructor', 'toString', ''];
  return fc.dictionary(fc.constantFrom(...keys, ...odd), fc.oneof(anything, fc.jsonValue()), {
    noNullPrototype: false,
  });
}

describe.each(all)('whatever is written into the fields of %s', (_, schema) => {
  it('is taken or explained, never thrown at anybody', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fillIn(schema)), (input) => {
        const result = schema.safeParse(input);
        for (const issue of result.error?.issues ?? [])
          for (const { label, value, message } of explainIssue(issue, { schema, input })) {
            expect(`${label} ${value ?? ''} ${message}`).not.toContain('[object ');
            expect(message).toMatch(/^.{10,}[.?:…)”]$/s);
            if (issue.path.length > 0) expect(label).not.toBe('');
          }
      }),
      options,
    );
  });

  it('comes with the file when it is checked', () => {
    fc.assert(
      fc.property(fillIn(schema), (input) => {
        const { problems } = checkData(input, schema, { file: 'content/a.md', lineOf: () => undefined });
        expect(problems.every(({ file, message }) => file === 'content/a.md' && message.length > 10)).toBe(true);
      }),
      options,
    );
  });
});

/** Lines of YAML and JSON with whatever belongs and does not belong between them. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'title: ',
        '\n',
        '---\n',
        '  ',
        '- ',
        '&a ',
        '*a',
        '<<: ',
        '? ',
        ': ',
        '[',
        ']',
        '{',
        '}',
        '"',
        '|\n',
      ),
      fc.constantFrom(
        'year: ',
        'days: ',
        'groups:\n  ',
        'file: ',
        'remove_sample: ',
        'brand: ',
        'true',
        '2027',
        '!!set ',
        '%YAML 1.1\n',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

it.each<[string, (text: string) => unknown]>([
  ['a page', (page) => readMarkdown({ file: 'a.md', text: page }, schemas.handbook)],
  ['a page with its fields', (page) => readMarkdown({ file: 'a.md', text: `---\n${page}\n---\n` }, schemas.sessions)],
  ['the settings', (yaml) => readYaml({ file: 'a.yml', text: yaml }, schemas.program)],
  ['the list of updates', (yaml) => readYaml({ file: 'a.yml', text: yaml }, updatesSchema)],
  ['published statistics', (json) => readJson({ file: 'a.json', text: json }, statisticsSchema, 'npm run stats')],
  ['answers for adoption', (yaml) => readSettings({ file: 'a.yml', text: yaml }, {})],
  ['answers for a new year', (yaml) => readYear({ file: 'a.yml', text: yaml }, content, program)],
  ['a mapping of logs', (yaml) => parseMapping(yaml)],
])('any text can be read as %s: there is a result or a problem', (_, read) => {
  fc.assert(
    fc.property(text, (written) => {
      expect(read(written)).toBeTypeOf('object');
    }),
    options,
  );
});
