import { describe, expect, it } from 'vitest';
import { mentorSchema } from '../../src/schemas/mentor.ts';
import { explain } from '../support/explain.ts';
import { makeMentor, mentorInput, merge } from '../support/make.ts';

const explainMentor = (overrides: unknown) => explain(mentorSchema, merge(mentorInput, overrides));

const portrait = { image: '../images/mentors/ana.jpg', alt: 'Ana in a garden.' };

describe('a mentor’s profile', () => {
  it('needs no more than a name, something to ask about, an availability, a confirmation and an agreement', () => {
    expect(makeMentor()).toEqual({ ...mentorInput, interests: [], path: [], languages: [], active: true });
  });

  it.each([
    [
      'everything a mentor may share',
      { pronouns: 'she/her', class_year: 2029, home_town: 'Hazard, Kentucky', portrait },
    ],
    ['an agreement of one day', { consent: { given_on: '2026-08-15', until: '2026-08-15' } }],
    ['a form that cleared the contact', { contact: { email: '' } }],
    ['a portrait that was taken out in the form', { portrait: { image: '', alt: '' } }],
    ['five lines to ask about', { ask_me_about: ['1', '2', '3', '4', '5'] }],
  ])('may have %s', (_, overrides) => {
    expect(explainMentor(overrides)).toBe('');
  });

  it.each(['name', 'ask_me_about', 'availability', 'confirmed_on', 'consent'])('must have %s', (key) => {
    expect(explainMentor({ [key]: '' })).toContain('This field is empty or left out, and it is needed.');
  });
});

describe('an editor reads what to mend when', () => {
  it('the profile is empty', () => {
    expect(explain(mentorSchema, {})).toMatchInlineSnapshot(`
      "Name: This field is empty or left out, and it is needed. As the mentor likes to be called, first and last name.
      Ask me about: This field is empty or left out, and it is needed. One to five short lines that make it easy to write a first message.
      Availability: This field is empty or left out, and it is needed. Whether new students may write now.
      Confirmed on: This field is empty or left out, and it is needed. The day the mentor last said that all of this is right. After 12 months the profile is taken down.
      Agreement to be shown: This field is empty or left out, and it is needed. A profile is public only while the mentor agrees."
    `);
  });

  it('the agreement ends before it starts', () => {
    expect(explainMentor({ consent: { given_on: '2026-08-15', until: '2026-08-14' } })).toMatchInlineSnapshot(
      `"Agreement to be shown › Until: The end of the agreement stands before its start. Write a later day."`,
    );
  });

  it('an interest is not in the list', () => {
    expect(explainMentor({ interests: ['cardiologie'] })).toMatchInlineSnapshot(
      `"Interests, 1: This is not one of the choices. Did you mean “cardiology”?"`,
    );
  });

  it('an interest stands there twice', () => {
    expect(explainMentor({ interests: ['research', 'research'] })).toMatchInlineSnapshot(
      `"Interests: Each choice may stand here only once."`,
    );
  });

  it('there are more than six interests', () => {
    const interests = ['research', 'surgery', 'teaching', 'outdoors', 'technology', 'advocacy', 'oncology'];
    expect(explainMentor({ interests })).toMatchInlineSnapshot(
      `"Interests: This list has 7 items; it may have at most 6."`,
    );
  });

  it('there are more than five lines to ask about', () => {
    expect(explainMentor({ ask_me_about: ['1', '2', '3', '4', '5', '6'] })).toMatchInlineSnapshot(
      `"Ask me about: This list has 6 items; it may have at most 5."`,
    );
  });

  it('a line to ask about is too long', () => {
    expect(explainMentor({ ask_me_about: ['x'.repeat(91)] })).toMatchInlineSnapshot(
      `"Ask me about, 1: This has 91 characters; it may have at most 90. Shorten it."`,
    );
  });

  it('the availability is not one of the three', () => {
    expect(explainMentor({ availability: 'busy' })).toMatchInlineSnapshot(
      `"Availability: This is not one of the choices. The choices are open, limited, away."`,
    );
  });

  it('the class is not a year', () => {
    expect(explainMentor({ class_year: 29 })).toMatchInlineSnapshot(
      `"Class of: Write a number that is at least 2000."`,
    );
  });

  it('the address is not one e-mail address', () => {
    expect(explainMentor({ contact: { email: 'ana at school' } })).toMatchInlineSnapshot(
      `"Contact › E-mail: Write one e-mail address, for instance name@school.edu."`,
    );
  });

  it.each(['ana.jpg', '/images/mentors/ana.jpg', '../images/mentors/2026/ana.jpg', 'https://school.edu/ana.jpg'])(
    'the portrait is not in its folder: %s',
    (image) => {
      expect(explainMentor({ portrait: { ...portrait, image } })).toBe(
        'Portrait › Picture: Put the picture into content/images/mentors/ and write ../images/mentors/ and its file name.',
      );
    },
  );

  it('the portrait has no words for people who cannot see it', () => {
    expect(explainMentor({ portrait: { image: portrait.image } })).toMatchInlineSnapshot(
      `"Portrait › What the picture shows: This field is empty or left out, and it is needed. One sentence for people who cannot see it."`,
    );
  });

  it('the day of the confirmation is not a day', () => {
    expect(explainMentor({ confirmed_on: '8/15/2026' })).toMatchInlineSnapshot(
      `"Confirmed on: Write the day as year-month-day, for instance 2026-08-31."`,
    );
  });

  it('a field is mistyped', () => {
    expect(explainMentor({ pronoun: 'she/her' })).toMatchInlineSnapshot(
      `"pronoun: There is no field called “pronoun”. Did you mean “pronouns”?"`,
    );
  });
});
