import { describe, expect, it } from 'vitest';
import { getFilterOptions } from '../../src/mentors/options.ts';
import { makeMentor } from '../support/make.ts';

describe('the choices of the directory', () => {
  const options = getFilterOptions([
    makeMentor({ interests: ['surgery', 'cardiology'], languages: ['spanish'] }),
    makeMentor({ interests: ['surgery'], languages: ['english', 'spanish'], availability: 'away' }),
  ]);

  it('are only what at least one mentor has, in the order of the vocabulary, with how many have it', () => {
    expect(options.interest).toEqual([
      { value: 'cardiology', label: 'Cardiology', count: 1 },
      { value: 'surgery', label: 'Surgery', count: 2 },
    ]);
    expect(options.language.map(({ label, count }) => `${label} ${count}`)).toEqual(['English 1', 'Spanish 2']);
    expect(options.availability.map(({ value, count }) => `${value} ${count}`)).toEqual(['open 1', 'away 1']);
  });

  it('are none where nobody shared anything', () => {
    expect(options.path).toEqual([]);
    expect(getFilterOptions([])).toEqual({ interest: [], path: [], language: [], availability: [] });
  });
});
