import { expect, it } from 'vitest';
import { listShareable } from '../../src/mentors/shareable.ts';
import { makeMentor } from '../support/make.ts';
import { englishLabel } from '../support/labels.ts';

const regions = [{ id: 'the-west', name: 'The West' }];

it('lists what a mentor shares, kind by kind, in words', () => {
  const mentor = makeMentor({
    path: ['rural', 'first-generation'],
    interests: ['surgery'],
    languages: ['french'],
    region: 'the-west',
    class_year: 2029,
  });
  expect(
    listShareable(mentor, regions, englishLabel).map(({ facet, key, label }) => `${facet} ${key}: ${label}`),
  ).toEqual([
    'path rural: Grew up in a rural place',
    'path first-generation: First in the family at college',
    'interest surgery: Surgery',
    'language french: French',
    'region the-west: The West',
  ]);
});

it('lists nothing of a mentor who shares nothing, and no region that the school does not have', () => {
  expect(listShareable(makeMentor({ region: 'atlantis' }), regions, englishLabel)).toEqual([]);
});
