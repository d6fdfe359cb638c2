import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { getMentorIndex, openDataPaths, type PublishedProfile } from '../../src/mentors/open-data.ts';
import { getTraits } from '../../src/mentors/profile.ts';
import { toJsonSchema } from '../../src/schemas/json-schema.ts';
import type { Mentor } from '../../src/schemas/mentor.ts';
import { mentorIndexSchema } from '../../src/schemas/mentor-index.ts';
import { makeMentor, makeProgram } from '../support/make.ts';
import { englishLabel } from '../support/labels.ts';

const program = makeProgram({ regions: [{ id: 'the-hills', name: 'The Hills' }] });

const full = makeMentor({
  name: 'Ana Réyes',
  name_sounds: 'AH-na RAY-es',
  pronouns: 'she/her',
  class_year: 2029,
  interests: ['pediatrics'],
  path: ['rural'],
  languages: ['spanish'],
  home_town: 'Hazard, Kentucky',
  region: 'the-hills',
  earlier_studies: 'Two years as an EMT',
  ask_me_about: ['A quiet place at {{school.short}}'],
  contact: { email: 'ana.private@northfield.example' },
  portrait: { image: '../images/mentors/ana.jpg', alt: 'A drawing' },
  confirmed_on: '2026-08-15',
  consent: { given_on: '2026-07-04', until: '2027-06-29' },
});
const picture = { src: 'https://school.example/m/assets/ana.webp', width: 176, height: 176 };

const setting = {
  program,
  today: '2026-12-01',
  words: { terms: 'For showing.', all: 'All mentors', nobody: 'Nobody.' },
  label: englishLabel,
  toAddress: (path: string) => `https://school.example/m${path}`,
  toText: (field: string) => field.replace('{{school.short}}', 'Northfield'),
};
const index = (...profiles: PublishedProfile[]) => getMentorIndex(profiles, setting);
const profile = (mentor: Mentor, portrait?: PublishedProfile['portrait']) => ({ id: 'ana-reyes', mentor, portrait });

describe('the open data', () => {
  it('has what the pages show of a mentor, and nothing else', () => {
    expect(index(profile(full, picture)).mentors).toEqual([
      {
        id: 'ana-reyes',
        name: 'Ana Réyes',
        name_sounds: 'AH-na RAY-es',
        pronouns: 'she/her',
        class_year: 2029,
        home_town: 'Hazard, Kentucky',
        region: { id: 'the-hills', name: 'The Hills' },
        url: 'https://school.example/m/mentors/ana-reyes/',
        portrait: { ...picture, alt: 'A drawing' },
        ask_me_about: ['A quiet place at Northfield'],
        traits: getTraits(full),
        availability: 'Happy to hear from you',
        confirmed_on: '2026-08-15',
        text: expect.any(String) as string,
      },
    ]);
  });

  it.each([
    ['the e-mail address', 'ana.private'],
    ['the day of the agreement', '2026-07-04'],
    ['the end of the agreement', '2027-06-29'],
    ['the switch', 'active'],
    ['the path of the picture', '../images'],
  ])('never has %s', (_, secret) => {
    expect(JSON.stringify(full)).toContain(secret);
    expect(JSON.stringify(index(profile(full, picture)))).not.toContain(secret);
  });

  it('keeps a field out that profiles gain later', () => {
    const gained = {
      ...full,
      telephone: '859 555 0199',
      portrait: { ...full.portrait, taken_by: '859 555 0199' },
    } as Mentor;
    expect(JSON.stringify(index(profile(gained, picture)))).not.toContain('0199');
  });

  it('refuses a field that slips in with a picture', () => {
    const portrait = { ...picture, original: '/content/ana.jpg' };
    expect(() => index(profile(full, portrait))).toThrow(/original/);
  });

  it('leaves out what a mentor did not share', () => {
    const [mentor] = index(profile(makeMentor())).mentors;
    expect(Object.keys(JSON.parse(JSON.stringify(mentor)) as object)).toEqual([
      'id',
      'name',
      'url',
      'ask_me_about',
      'traits',
      'availability',
      'confirmed_on',
      'text',
    ]);
  });

  it('can be searched in by all that stands in it, without accents', () => {
    const text = index(profile(full, picture)).mentors[0]?.text;
    for (const word of [
      'ana reyes',
      'hazard',
      'the hills',
      'emt',
      'at northfield',
      'pediatrics',
      'spanish',
      'rural place',
    ])
      expect(text).toContain(word);
    expect(text).not.toMatch(/undefined|northfield\.example/);
  });

  it('has a label for each key of a mentor, once, and for no other', () => {
    const { labels } = index(profile(full), profile(makeMentor({ interests: ['pediatrics', 'surgery'] })));
    expect(labels).toEqual({
      interest: { pediatrics: 'Pediatrics', surgery: 'Surgery' },
      path: { rural: 'Grew up in a rural place' },
      language: { spanish: 'Spanish' },
      region: { 'the-hills': 'The Hills' },
      year: { 2029: '2029' },
      availability: { open: 'Happy to hear from you' },
    });
  });

  it('is there before anybody is listed', () => {
    expect(index()).toMatchObject({ format: 1, built_on: '2026-12-01', mentors: [], labels: { interest: {} } });
  });

  it('is the same, to the byte, whatever the order of keys in a profile', () => {
    const turned = Object.fromEntries(Object.entries(full).reverse()) as Mentor;
    expect(JSON.stringify(index(profile(turned, picture)))).toBe(JSON.stringify(index(profile(full, picture))));
  });
});

describe('the JSON Schema of the open data', () => {
  const id = setting.toAddress(openDataPaths.schema);
  const schema = toJsonSchema(mentorIndexSchema, { id, title: 'Directory', description: 'Mentors.' });
  const written = JSON.parse(JSON.stringify(index(profile(full, picture)))) as Record<string, unknown>;

  it('accepts what is published and refuses anything else', () => {
    const read = z.fromJSONSchema(schema);
    expect(read.safeParse(written).error).toBeUndefined();
    expect(read.safeParse({ ...written, contact: 'ana@school.example' }).success).toBe(false);
    const [mentor] = written.mentors as object[];
    expect(read.safeParse({ ...written, mentors: [{ ...mentor, email: 'ana@school.example' }] }).success).toBe(false);
    expect(read.safeParse({ ...written, format: 2 }).success).toBe(false);
  });

  it('says for every field what it is', () => {
    const bare = findFields(schema).filter(({ field }) => !field.title || !field.description);
    expect(bare.map(({ path }) => path)).toEqual([]);
    expect(findFields(schema).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['mentors.ask_me_about', 'mentors.portrait.src', 'terms']),
    );
    expect(JSON.stringify(schema)).not.toMatch(/"(label|hint|readOnly)":/);
  });
});

interface JsonSchema {
  title?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** Every named field, but the lists of keys, which are named by what they are part of. */
function findFields(schema: JsonSchema, path: string[] = []): { path: string; field: JsonSchema }[] {
  return Object.entries(schema.properties ?? schema.items?.properties ?? {}).flatMap(([key, field]) => {
    const here = [...path, key];
    const isKeyed = ['labels', 'traits'].includes(key);
    return [{ path: here.join('.'), field }, ...(isKeyed ? [] : findFields(field, here))];
  });
}
