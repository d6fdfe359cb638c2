import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../cms/editor/previews/draft.ts';
import { handbookPageSchema } from '../../../src/schemas/handbook-page.ts';
import { mentorSchema } from '../../../src/schemas/mentor.ts';
import { sessionSchema } from '../../../src/schemas/session.ts';

describe('readDraft', () => {
  it('has every group and list of an empty form, and nothing else', () => {
    const mentor = readDraft(mentorSchema, {});
    expect(mentor).toMatchObject({
      contact: {},
      consent: {},
      portrait: {},
      interests: [],
      ask_me_about: [],
      active: true,
    });
    expect(mentor.name).toBeUndefined();
  });

  it('keeps what a schema would refuse but a page can show', () => {
    const long = 'x'.repeat(500);
    expect(readDraft(mentorSchema, { name: long, contact: { email: 'not yet an address' } })).toMatchObject({
      name: long,
      contact: { email: 'not yet an address' },
    });
  });

  it('leaves out what no page can show', () => {
    const mentor = readDraft(mentorSchema, {
      name: ['x'],
      availability: 'sometimes',
      interests: ['oncology', 'cooking'],
      class_year: 'soon',
    });
    expect(mentor).toMatchObject({ interests: ['oncology'] });
    expect([mentor.name, mentor.availability, mentor.class_year]).toEqual([undefined, undefined, undefined]);
  });

  it('reads numbers that a form holds as text, and days that YAML made dates of', () => {
    const session = readDraft(sessionSchema, { minutes: '60', date: new Date('2026-10-14') });
    expect(session).toMatchObject({ minutes: 60, date: '2026-10-14' });
  });

  it('reads lists of groups item by item', () => {
    const { self_check: questions } = readDraft(handbookPageSchema, {
      self_check: [{ choices: [{ text: 'Yes' }, {}] }, null],
    });
    expect(questions).toMatchObject([{ choices: [{ text: 'Yes', right: false }] }]);
  });
});
