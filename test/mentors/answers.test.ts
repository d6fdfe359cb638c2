import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/mentors/answers.ts';
import { facets, makeTraits, noTraits } from '../../src/mentors/profile.ts';

const rural = makeTraits((facet) => (facet === 'path' ? ['rural', 'parent'] : []));

describe('the answers that are stored', () => {
  it('are read as they were given', () => {
    expect(parseAnswers(JSON.stringify(rural))).toEqual(rural);
  });

  it.each([
    null,
    '',
    'null',
    '{',
    'rural',
    '"rural"',
    '7',
    'true',
    '[]',
    '["rural"]',
    '{"path":"rural"}',
    '{"path":{}}',
  ])('are none where %j stands', (text) => {
    expect(parseAnswers(text)).toEqual(noTraits);
  });

  it('are only words, each once, under the facets there are', () => {
    const text = '{"path":["rural",7,null,"","rural",["x"]],"color":["red"],"__proto__":{"region":["x"]}}';
    expect(parseAnswers(text)).toEqual({ ...noTraits, path: ['rural'] });
  });

  it('have the same form whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const answers = parseAnswers(text);
        expect(Object.keys(answers)).toEqual([...facets]);
        for (const facet of facets) expect(answers[facet].every((key) => typeof key === 'string')).toBe(true);
      }),
      { seed: 2026 },
    );
  });
});
