import { describe, expect, it } from 'vitest';
import { listChoices, toProfile } from '../../src/mentors/profile.ts';
import { makeMentor } from '../support/make.ts';
import { englishLabel } from '../support/labels.ts';

const regions = [
  { id: 'south', name: 'The South' },
  { id: 'north', name: 'The North' },
];

const setting = { regions, label: englishLabel, toText: (field: string) => field.replace('{{terms.mentor}}', 'guide') };

describe('a profile', () => {
  const mentor = makeMentor({
    name: 'Théo Lacombe',
    interests: ['surgery'],
    path: ['rural'],
    languages: ['french'],
    region: 'north',
    class_year: 2029,
    home_town: 'Lafayette, Louisiana',
    earlier_studies: 'Music',
    ask_me_about: ['Leaving home', 'Being a {{terms.mentor}}'],
    availability: 'limited',
  });

  it('says by which key of each facet a mentor is found', () => {
    expect(toProfile('theo-lacombe', mentor, setting)).toMatchObject({
      id: 'theo-lacombe',
      name: 'Théo Lacombe',
      traits: {
        interest: ['surgery'],
        path: ['rural'],
        language: ['french'],
        region: ['north'],
        year: ['2029'],
        availability: ['limited'],
      },
    });
  });

  it.each([
    'theo',
    'lacombe',
    'lafayette',
    'music',
    'leaving home',
    'being a guide',
    'surgery',
    'grew up in a rural place',
    'french',
    'the north',
    '2029',
    'replies within a week',
  ])('is found by the word “%s”', (word) => {
    expect(toProfile('theo-lacombe', mentor, setting).text).toContain(word);
  });

  it('has no trait that a mentor did not share, and never an address', () => {
    const { traits, text } = toProfile('ana', makeMentor({ contact: { email: 'ana@northfield.example' } }), setting);
    expect(traits).toMatchObject({ interest: [], path: [], language: [], region: [], year: [] });
    expect(text).not.toContain('northfield');
  });
});

describe('the choices of the directory', () => {
  const choices = listChoices(
    [
      makeMentor({ interests: ['surgery', 'cardiology'], languages: ['spanish'], region: 'north', class_year: 2029 }),
      makeMentor({ languages: ['english', 'spanish'], availability: 'away', region: 'south', class_year: 2028 }),
    ],
    setting,
  );

  it('are only what at least one mentor has, in the order of the lists they come from', () => {
    expect(choices.interest).toEqual([
      { value: 'cardiology', label: 'Cardiology' },
      { value: 'surgery', label: 'Surgery' },
    ]);
    expect(choices.language.map(({ label }) => label)).toEqual(['English', 'Spanish']);
    expect(choices.region.map(({ label }) => label)).toEqual(['The South', 'The North']);
    expect(choices.year.map(({ label }) => label)).toEqual(['2028', '2029']);
    expect(choices.availability.map(({ value }) => value)).toEqual(['open', 'away']);
    expect(choices.path).toEqual([]);
  });

  it('are none where nobody is listed', () => {
    expect(Object.values(listChoices([], setting)).flat()).toEqual([]);
  });
});
