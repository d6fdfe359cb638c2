import { describe, expect, it } from 'vitest';
import { capitalize, fillFacts, findFacts, getFact, listFacts } from '../../src/program/facts.ts';
import { makeProgram } from '../support/make.ts';

const program = makeProgram();

describe('getFact', () => {
  it.each([
    ['name.short', 'NearPeers'],
    ['contacts.counseling.phone', '(859) 555-0142'],
    ['crisis_lines.lifeline.phone', '988'],
    ['groups.max', '8'],
    ['policy.mandatory_reporter', 'required'],
    ['terms.mentors', 'mentors'],
    ['Terms.mentors', 'Mentors'],
    ['contacts.counseling.reach', '(859) 555-0142'],
    ['contacts.faculty_lead.reach', 'lee@northfield.example'],
    ['contacts.faculty_lead.where', 'ask at lee@northfield.example'],
  ])('%s prints %s', (path, value) => {
    expect(getFact(program, path)).toBe(value);
  });

  it.each([
    ['a value that is not there', 'contacts.counseling.fax'],
    ['a whole group of values', 'contacts.counseling'],
    ['a switch', 'sample'],
    ['a crisis line nobody listed', 'crisis_lines.other.phone'],
    ['a list item by number', 'crisis_lines.0.phone'],
    ['an item without a key', 'email_domains.0'],
    ['what every text has', 'name.short.length'],
    ['what every object has', 'constructor.name'],
    ['what every list has', 'crisis_lines.length'],
    ['nothing at all', ''],
    ['a capital in the middle', 'terms.Mentors'],
  ])('%s is no fact: %s', (_, path) => {
    expect(getFact(program, path)).toBeUndefined();
  });
});

describe('listFacts', () => {
  const facts = listFacts(program);

  it('names only facts that print something', () => {
    expect(facts.filter((path) => getFact(program, path) === undefined)).toEqual([]);
  });

  it.each(['name.long', 'groups.min', 'contacts.counseling.phone', 'crisis_lines.lifeline.phone'])(
    'names %s',
    (path) => {
      expect(facts).toContain(path);
    },
  );

  it.each(['sample', 'email_domains', 'contacts.faculty_lead.phone'])('does not name %s', (path) => {
    expect(facts).not.toContain(path);
  });
});

describe('findFacts', () => {
  it('finds each use and where its braces open', () => {
    expect(findFacts('Call {{ a.b }} or {{c}}.')).toEqual([
      { path: 'a.b', index: 5 },
      { path: 'c', index: 18 },
    ]);
  });

  it.each(['no braces', '{single}', '{{a', 'a}}', '{{{'])('finds none in “%s”', (text) => {
    expect(findFacts(text)).toEqual([]);
  });

  it('finds braces around nothing, so that the checks can name them', () => {
    expect(findFacts('{{ }}')).toEqual([{ path: '', index: 0 }]);
  });
});

describe('fillFacts', () => {
  it('fills in every fact, with or without spaces in its braces', () => {
    expect(fillFacts('{{Terms.mentors}} meet {{ groups.min }} to {{groups.max}} {{terms.mentees}}.', program)).toBe(
      'Mentors meet 6 to 8 mentees.',
    );
  });

  it('leaves text without facts as it is', () => {
    expect(fillFacts('A {set} of $& words.', program)).toBe('A {set} of $& words.');
  });

  it('takes a value as it is, whatever signs it holds', () => {
    expect(fillFacts('{{name.short}}', makeProgram({ name: { short: '$& {{x}}' } }))).toBe('$& {{x}}');
  });

  it.each(['{{contacts.counseling.fax}}', '{{}}', 'fine {{name.short}}, not {{no.such}}'])('throws on %s', (text) => {
    expect(() => fillFacts(text, program)).toThrow(/^No fact is called \{\{.*\}\}\.$/);
  });
});

describe('capitalize', () => {
  it.each([
    ['mentors', 'Mentors'],
    ['élève', 'Élève'],
    ['', ''],
  ])('%j becomes %j', (text, result) => {
    expect(capitalize(text)).toBe(result);
  });
});
