import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findFacts, getFact } from '../../src/program/facts.ts';
import { parseProgram } from '../../src/program/read.ts';
import { programSchema, type Contact } from '../../src/schemas/program.ts';
import { findClaims } from './support/figures.ts';
import { readPages } from './support/pages.ts';

/** Profiles are about people of the sample school, who may say where they are. */
const pages = readPages().filter(({ file }) => !file.startsWith('mentors/'));

describe('a page that states a figure', () => {
  const claiming = pages.filter(({ file, body }) => !file.startsWith('pages/') && findClaims(body).length > 0);

  it('is found', () => {
    expect(findClaims('In one survey, 12 of 40 students said so.')).toHaveLength(1);
    expect(findClaims('About 27% had such feelings.')).toHaveLength(1);
    expect(findClaims('The rule was struck down in 2025.')).toHaveLength(1);
    expect(findClaims('> “In 2020, 5 of 6 came.”\n\nMeet for 20 minutes. Keep four to six.')).toEqual([]);
    expect(claiming.length).toBeGreaterThan(10);
  });

  it.each(claiming)('has sources: $file', ({ data, body }) => {
    expect(data.sources, findClaims(body).join('\n')).toBeInstanceOf(Array);
    expect((data.sources as unknown[]).length).toBeGreaterThan(0);
  });
});

describe('what is the school’s own', () => {
  const program = parse(readFileSync('content/program.yml', 'utf8')) as Parameters<typeof listOwnWords>[0];
  const own = listOwnWords(program);

  it('is known', () => {
    expect(own).toEqual(expect.arrayContaining(['Larkfield', '(502) 555-0142', 'larkfield.example', 'Wellness House']));
  });

  it.each(pages)('stands in no page: $file', ({ front, body }) => {
    // Where and when a session is held is the school’s, too, and stands with the session.
    const text = `${front.replace(/^place: .*$/m, '')}\n${body}`;
    expect(own.filter((words) => text.includes(words))).toEqual([]);
  });
});

it('the pages that come with the software need no setting that a school may leave out', () => {
  const program = parseProgram(readFileSync('content/program.yml', 'utf8'));
  const office = { name: 'Office', phone: '(612) 555-2100', email: 'office@school.edu' };
  const named = ({ name }: Contact) => ({ name });
  const { faculty_lead, counseling, academic_support, after_hours, security, title_ix } = program.contacts;
  const least = programSchema.parse({
    ...program,
    website: undefined,
    links: undefined,
    regions: [],
    contacts: {
      coordinator: office,
      faculty_lead: { ...named(faculty_lead), email: office.email },
      counseling: { ...named(counseling), phone: office.phone },
      academic_support: { ...named(academic_support), phone: office.phone },
      after_hours: { ...named(after_hours), phone: office.phone },
      security: { ...named(security), phone: office.phone },
      title_ix: { ...named(title_ix), url: 'https://school.edu/title-ix' },
    },
  });
  const missing = pages.flatMap(({ file, front, body }) =>
    findFacts(`${front}\n${body}`)
      .filter(({ path }) => getFact(least, path) === undefined)
      .map(({ path }) => `${file}: {{${path}}}`),
  );
  expect(missing).toEqual([]);
});

/** Names, numbers and addresses of a school, as its settings say them. */
function listOwnWords({
  school,
  email_domains: domains,
  contacts,
}: {
  school: { long: string; short: string };
  email_domains: string[];
  contacts: Record<string, { name: string; phone?: string; email?: string; place?: string }>;
}): string[] {
  const people = Object.values(contacts).flatMap(({ name, phone, email, place }) => [
    // A dean is named with the office.
    name.split(',')[0] ?? name,
    phone,
    email,
    place?.split(',')[0],
  ]);
  // “Campus Security” and the like are any school’s.
  const general = /^(Campus Security|Title IX Coordinator|Library|Administration Building|Student Center)$/;
  return [school.long, school.short, ...domains, ...people].filter(
    (words): words is string => words !== undefined && !general.test(words),
  );
}
