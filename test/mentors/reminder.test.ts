import { describe, expect, it } from 'vitest';
import { writeReminder } from '../../src/mentors/reminder.ts';
import { makeMentor, makeProgram } from '../support/make.ts';

const program = makeProgram({
  website: 'https://school.example/mentors',
  terms: { mentors: 'guides' },
  contacts: { coordinator: { name: 'Sam Ortiz' } },
});

const ana = makeMentor({ contact: { email: 'ana@northfield.example' } });
const write = (mentor = ana, today = '2027-06-15', settings = program) =>
  writeReminder(mentor, { program: settings, today, slug: 'ana-reyes' });

describe('a reminder', () => {
  it('says what ends and when, where the page is, what to answer, and what happens without an answer', () => {
    expect(write()).toMatchInlineSnapshot(`
      {
        "subject": "Your profile at NearPeers comes down after June 30, 2027",
        "text": "Hello Ana,

      Your profile in the directory of guides is shown until June 30, 2027. That day your agreement to be shown ends.

      Here it is: https://school.example/mentors/mentors/ana-reyes/

      Please tell me:
      1. Is all of it still right? If not, what should it say?
      2. May it stay, and until which day?
      3. May new students write to you now?

      If I do not hear from you, it comes down by itself after that day. You need not give a reason, and you can have it taken down sooner at any time.

      Thank you,
      Sam Ortiz",
        "to": "ana@northfield.example",
      }
    `);
  });

  it('says after the day that the profile has come down, and that it stays down', () => {
    const { subject, text } = write(ana, '2027-07-01');
    expect(subject).toBe('Your profile at NearPeers has come down');
    expect(text).toContain('was last shown on June 30, 2027. That day your agreement to be shown ended.');
    expect(text).toContain('It was here: https://school.example/mentors/mentors/ana-reyes/');
    expect(text).toContain('If I do not hear from you, it stays down.');
    expect(text).not.toContain('comes down by itself');
  });

  it('asks about the year where a class ends, and whether all is right where nobody said so for a year', () => {
    const graduating = makeMentor({ class_year: 2027 });
    expect(write(graduating, '2027-05-15').text).toContain(
      'is shown until May 31, 2027. That is the last day of the class of 2027, by the calendar of Northfield.',
    );
    expect(write(graduating, '2027-05-15').text).toContain('1. Is 2027 still right?');
    const unconfirmed = makeMentor({ confirmed_on: '2026-02-01', consent: { given_on: '2026-02-01' } });
    expect(write(unconfirmed, '2027-01-20').text).toContain(
      'is shown until February 1, 2027. That is 12 months after you last told us that it is right, on February 1, 2026.',
    );
  });

  it('has no address for a mentor who gave none, and no page where nobody knows where the site is', () => {
    expect(write(makeMentor()).to).toBeUndefined();
    expect(write(ana, '2027-06-15', { ...program, website: undefined }).text).not.toMatch(/https?:|Here it is/);
  });
});
