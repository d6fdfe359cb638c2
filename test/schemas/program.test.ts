import { describe, expect, it } from 'vitest';
import { programSchema } from '../../src/schemas/program.ts';
import { explain } from '../support/explain.ts';
import { makeProgram, merge, programInput } from '../support/make.ts';

const explainProgram = (overrides: unknown) => explain(programSchema, merge(programInput, overrides));

const crisisLine = { id: 'lifeline', name: 'Lifeline', for: 'Any crisis', phone: '988', verified_on: '2026-08-01' };

describe('the settings of a school', () => {
  it('are those of a real school that protects people in its figures, unless they say otherwise', () => {
    const program = makeProgram();
    expect(program.sample).toBe(false);
    expect(program.statistics).toEqual({ min_group: 10, min_cell: 5, min_mentors: 3 });
  });

  it.each([
    ['groups of one size', { groups: { min: 7, max: 7 } }],
    ['a contact with a web address only', { contacts: { title_ix: { phone: undefined, url: 'https://school.edu' } } }],
    ['links that were cleared in the form', { links: { survey: '', log_form: '' } }],
    ['UTC for its time zone', { time_zone: 'UTC' }],
    ['another language', { language: 'pt-BR' }],
    ['an address below another domain', { email_domains: ['med.school.edu'] }],
    ['a ready wording for whom it serves', { audience: { wording: 'underrepresented', who: '' } }],
    ['a logo', { brand: { logo: '/brand/logo.svg' } }],
  ])('may have %s', (_, overrides) => {
    expect(explainProgram(overrides)).toBe('');
  });

  it.each(Object.keys(programInput))('must have %s', (key) => {
    expect(explainProgram({ [key]: '' })).toContain('This field is empty or left out, and it is needed.');
  });

  it.each(Object.keys(programInput.contacts ?? {}))('must say who to reach for %s', (key) => {
    expect(explainProgram({ contacts: { [key]: '' } })).toContain('This field is empty or left out, and it is needed.');
  });
});

describe('an editor reads what to mend when', () => {
  it('nobody has said whether mentors must report', () => {
    expect(explainProgram({ policy: { mandatory_reporter: '', note: 'See the policy.' } })).toMatchInlineSnapshot(
      `"Policy › Must peer mentors report?: This field is empty or left out, and it is needed. Whether mentors must pass on what they hear of sexual misconduct. Ask your Title IX coordinator. There is no default, since a wrong one does harm."`,
    );
  });

  it('the whole policy is left out', () => {
    expect(explainProgram({ policy: undefined })).toMatchInlineSnapshot(
      `"Policy: This field is empty or left out, and it is needed. Rules of this school that change what a mentor must do: first of all whether mentors must report (required, not_required or ask)."`,
    );
  });

  it('the duty to report is yes or no', () => {
    expect(explainProgram({ policy: { mandatory_reporter: true } })).toMatchInlineSnapshot(
      `"Policy › Must peer mentors report?: This is not one of the choices. The choices are required, not_required, ask."`,
    );
  });

  it('whom the program is for is to be in the school’s own words, and there are none', () => {
    expect(explainProgram({ audience: { who: '' } })).toMatchInlineSnapshot(
      `"Audience › Who it is for: Say who the program is for, or choose one of the ready wordings."`,
    );
  });

  it('words of the school’s own would never be shown', () => {
    expect(explainProgram({ audience: { wording: 'all_students' } })).toMatchInlineSnapshot(
      `"Audience › Who it is for: A ready wording is chosen, so this would never be shown. Empty it, or choose “In our own words”."`,
    );
  });

  it('the largest group is smaller than the smallest', () => {
    expect(explainProgram({ groups: { min: 8, max: 7 } })).toMatchInlineSnapshot(
      `"Group size › Largest group: The largest group is smaller than the smallest. Swap the two numbers."`,
    );
  });

  it('a contact cannot be reached in any way', () => {
    expect(explainProgram({ contacts: { title_ix: { phone: '', email: '' } } })).toMatchInlineSnapshot(
      `"Contacts › Title IX coordinator › Telephone: Give a telephone number, an e-mail address or a web address."`,
    );
  });

  it('counseling has no telephone number, which pages name in the middle of a sentence', () => {
    expect(explainProgram({ contacts: { counseling: { phone: '' } } })).toMatchInlineSnapshot(
      `"Contacts › Counseling › Telephone: This field is empty or left out, and it is needed. As people dial it, for instance (859) 555-0142."`,
    );
  });

  // A contact has no field called “note”; a text that sends an editor there sends them nowhere.
  it('a telephone number holds words, in terms of fields that a contact has', () => {
    expect(explainProgram({ contacts: { counseling: { phone: 'Call 555-0142' } } })).toMatch(
      /^Contacts › Counseling › Telephone: Write the number alone, for instance \(859\) 555-0142\.(?!.*note)/,
    );
  });

  it('two crisis lines have the same key', () => {
    expect(explainProgram({ crisis_lines: [crisisLine, crisisLine] })).toMatchInlineSnapshot(
      `"Crisis lines: Two crisis lines have the same short key. Give each its own."`,
    );
  });

  it('a crisis line’s key holds a capital', () => {
    expect(explainProgram({ crisis_lines: [{ ...crisisLine, id: 'Lifeline' }] })).toMatchInlineSnapshot(
      `"Crisis lines, 1 › Short key: Use small letters, digits and _ only."`,
    );
  });

  it('YAML read a short number as a number', () => {
    expect(explainProgram({ crisis_lines: [{ ...crisisLine, phone: 988 }] })).toMatchInlineSnapshot(
      `"Crisis lines, 1 › Call: Write text here. If it looks like a number or yes/no, put it in quotation marks. The number to call."`,
    );
  });

  it.each(['EST', 'America/Larkfield', 'New York'])('the time zone is %s', (time_zone) => {
    expect(explainProgram({ time_zone })).toBe(
      'Time zone: Write a time zone by its city, for instance America/New_York.',
    );
  });

  it.each(['english!', 'e'])('the language is %s', (language) => {
    expect(explainProgram({ language })).toBe('Language: Write a language tag, for instance en or es.');
  });

  it.each(['@school.edu', 'School.edu', 'school', 'https://school.edu'])('the e-mail domain is %s', (domain) => {
    expect(explainProgram({ email_domains: [domain] })).toBe(
      'E-mail domains, 1: Write the part after the @ in small letters, for instance school.edu.',
    );
  });

  it.each(['red', '#fff', '0b6e69', '#0b6e6g'])('the color is %s', (color) => {
    expect(explainProgram({ brand: { color } })).toBe(
      'Brand › Color: Write the color as # and six digits, for instance #0b6e69.',
    );
  });

  it.each(['logo.svg', '/brand/logo.gif', '/logo.svg'])('the logo is %s', (logo) => {
    expect(explainProgram({ brand: { logo } })).toBe(
      'Brand › Logo: Put the file into public/brand/ and write /brand/ and its name.',
    );
  });

  it('the repository is a web address', () => {
    expect(explainProgram({ repository: { name: 'https://github.com/a/b' } })).toMatchInlineSnapshot(
      `"Repository › Repository: Write owner/name, for instance your-school/medmentors."`,
    );
  });

  it.each([
    ['min_group', 4],
    ['min_cell', 4],
    ['min_mentors', 2],
  ])('published figures would lay people open: %s of %i', (key, value) => {
    const statistics = { min_group: 10, min_cell: 5, min_mentors: 3, [key]: value };
    expect(explainProgram({ statistics })).toMatch(
      /^Statistics › Smallest .*: Write a number that is at least [35]\.$/,
    );
  });
});
