import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersKey, parseAnswers, readAnswers, writeAnswers } from '../../src/mentors/answers.ts';
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
    );
  });
});

describe('a storage', () => {
  it('gives back what was put into it, and holds nothing once there are no answers', () => {
    const storage = makeStorage();
    writeAnswers(rural, () => storage);
    expect(readAnswers(() => storage)).toEqual(rural);
    writeAnswers(noTraits, () => storage);
    expect(storage.getItem(answersKey)).toBeNull();
  });

  it('that the browser refuses is no error', () => {
    const refuse = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
    expect(() => {
      writeAnswers(rural, refuse);
    }).not.toThrow();
    expect(readAnswers(refuse)).toEqual(noTraits);
  });
});

function makeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  } as unknown as Storage;
}
