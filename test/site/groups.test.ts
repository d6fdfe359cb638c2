import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { mentorSchema } from '../../src/schemas/mentor.ts';
import { programSchema } from '../../src/schemas/program.ts';
import { sessionSchema } from '../../src/schemas/session.ts';
import { mentorInput, merge, programInput, sessionInput } from '../support/make.ts';
import { listFiles } from '../support/site-folder.ts';

/** Who is in which group is private: nothing can hold it, and no page tells it. */
describe('who is in which group', () => {
  const keys = ['group', 'groups', 'group_number', 'mentees', 'mentee', 'members', 'students'];

  it.each(keys)('cannot be written into a profile as %s', (key) => {
    const refused = mentorSchema.safeParse(merge(mentorInput, { [key]: ['Dana Lee'] })).error?.issues ?? [];
    expect(refused.map(({ code }) => code)).toEqual(['unrecognized_keys']);
  });

  it.each(keys.filter((key) => key !== 'groups'))('cannot be written into settings or sessions as %s', (key) => {
    for (const [schema, input] of [
      [programSchema, programInput],
      [sessionSchema, sessionInput],
    ] as const)
      expect(schema.safeParse(merge(input, { [key]: ['Dana Lee'] })).error?.issues[0]?.code).toBe('unrecognized_keys');
  });

  it('cannot stand where the size of groups is set', () => {
    const groups = { min: 6, max: 8, list: [{ mentor: 'ana-reyes', mentees: ['Dana Lee'] }] };
    expect(programSchema.safeParse(merge(programInput, { groups })).error?.issues[0]?.code).toBe('unrecognized_keys');
  });

  it.each(inject('sampleSites'))('is on no page of the site at $base', ({ folder }) => {
    const pages = listFiles(folder).filter((file) => file.endsWith('.html'));
    // The handbook and the kits say how to build and to lead a group; that is no list of groups.
    expect(pages.filter((page) => page.includes('group') && !/^(handbook|kits)\//.test(page))).toEqual([]);
    const profiles = pages.filter((page) => /^mentors\/[^/]+\//.test(page));
    expect(profiles.length).toBeGreaterThan(20);
    for (const page of profiles)
      expect(readFileSync(join(folder, page), 'utf8'), page).not.toMatch(/\bgroups? (no\. ?|number ?|#)?\d/i);
  });
});
