import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { caseSchema } from '../../src/schemas/case.ts';
import { handbookPageSchema } from '../../src/schemas/handbook-page.ts';
import { handoutSchema } from '../../src/schemas/handout.ts';
import { kitPageSchema } from '../../src/schemas/kit-page.ts';
import { mentorSchema } from '../../src/schemas/mentor.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { programSchema } from '../../src/schemas/program.ts';
import { sessionSchema } from '../../src/schemas/session.ts';
import { getReport, programFile, validTexts } from '../support/content-folder.ts';
import { listFields } from '../support/fields.ts';

const schemas = {
  caseSchema,
  handbookPageSchema,
  handoutSchema,
  kitPageSchema,
  mentorSchema,
  pageSchema,
  programSchema,
  sessionSchema,
};

/** What a browser would run, or take for the address of another host, where a page puts it into a link. */
const addresses = [
  'javascript:window.__hit++',
  'JaVaScRiPt:window.__hit++',
  'java\tscript:window.__hit++',
  '\u0001javascript:window.__hit++',
  'vbscript:window.__hit++',
  'data:text/html,<script>window.__hit++</script>',
  'data:image/svg+xml,<svg/onload=window.__hit++>',
  'blob:https://evil.test/1',
  'file:///etc/passwd',
  '//evil.test/',
  'https:evil.test',
  'https://',
];

/** Texts that have a form of their own, such as addresses, numbers and names of files. */
const formed = Object.entries(schemas).flatMap(([name, schema]) =>
  listFields(schema)
    .filter((field) => isFormed(field.schema))
    .map((field) => [`${name}: ${field.name}`, field.schema] as const),
);

it('are looked for in every field that becomes a link, a picture or a color', () => {
  const names = formed.map(([name]) => name).join('\n');
  for (const name of [
    'programSchema: website',
    'programSchema: contacts.counseling.url',
    'programSchema: contacts.counseling.phone',
    'programSchema: contacts.counseling.email',
    'programSchema: crisis_lines.0.url',
    'programSchema: quick_exit',
    'programSchema: links.survey',
    'programSchema: links.log_form',
    'programSchema: repository.name',
    'programSchema: repository.login',
    'programSchema: brand.color',
    'programSchema: brand.logo',
    'programSchema: brand.logo_dark',
    'mentorSchema: contact.email',
    'mentorSchema: portrait.image',
    'sessionSchema: resources.0.url',
    'sessionSchema: sources.0.url',
    'handbookPageSchema: sources.0.url',
    'kitPageSchema: sources.0.url',
    'handoutSchema: poster.link',
    'caseSchema: pages',
  ])
    expect(names).toContain(name);
});

it.each(formed)('hostile addresses are refused as %s', (_, schema) => {
  expect(addresses.filter((address) => schema.safeParse(address).success)).toEqual([]);
});

describe('whoever looks after the settings is told', () => {
  const settings = `${validTexts[programFile] ?? ''}website: javascript:alert(1)
quick_exit: data:text/html,x
links:
  survey: //evil.test/
  log_form: JavaScript:alert(1)
`
    .replace('color: "#0b5f5a"', 'color: "#0b5f5a"\n  logo: data:image/svg+xml,<svg/onload=alert(1)>')
    .replace('phone: "988"', 'phone: "988"\n    url: vbscript:x')
    .replace('phone: (502) 555-0142', 'phone: javascript:alert(1)');

  it('in which file, line and field one stands, and what to write', async () => {
    expect(await getReport({ [programFile]: settings })).toMatchInlineSnapshot(`
      "content/program.yml
        error  line 26, Contacts › Counseling › Telephone
          It says: javascript:alert(1)
          Write the number alone, for instance (859) 555-0142. Put words under Hours or Place.
        error  line 36, Crisis lines, 1 › Web address
          It says: vbscript:x
          Write the whole address, starting with https://.
        error  line 42, Brand › Logo
          It says: data:image/svg+xml,<svg/onload=alert(1)>
          Put the file into public/brand/ and write /brand/ and its name.
        error  line 44, Address of this site
          It says: javascript:alert(1)
          Write the whole address, starting with https://.
        error  line 45, Quick exit
          It says: data:text/html,x
          Write the whole address, starting with https://.
        error  line 47, Links › Survey
          It says: //evil.test/
          Write a page of this site, starting with /, or a whole address, starting with https://.
        error  line 48, Links › Log form
          It says: JavaScript:alert(1)
          Write a page of this site, starting with /, or a whole address, starting with https://.

      7 problems."
    `);
  });
});

interface Definition {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  format?: string;
  checks?: { _zod: { def: { check: string } } }[];
}

function isFormed(schema: z.ZodType): boolean {
  const { type, innerType, element, format, checks = [] } = schema.def as Definition;
  const inner = innerType ?? element;
  if (inner) return isFormed(inner);
  if (type !== 'string') return false;
  return format !== undefined || checks.some(({ _zod: { def } }) => !/^(min|max)_length$/.test(def.check));
}
