import { describe, expect, it } from 'vitest';
import { getOpening } from '../../src/cases/opening.ts';

describe('the opening of a case', () => {
  it('is as many whole sentences as make it known again', () => {
    const story = 'It is a Tuesday in September. Your phone lights up at 2:07, and it is Jordan. He jokes a lot.';
    expect(getOpening(story, 'en')).toBe(
      'It is a Tuesday in September. Your phone lights up at 2:07, and it is Jordan.',
    );
  });

  it('ends with the first paragraph, and has no marks', () => {
    expect(getOpening('You *sit* down\nwith [Leah](/x/).\n\n> u up?\n', 'en')).toBe('You sit down with Leah.');
    expect(getOpening('> u up?\n\nIt is late.', 'en')).toBe('u up?');
  });

  it('cuts a sentence that nobody would read to its end, between words', () => {
    const opening = getOpening('word '.repeat(60), 'en');
    expect(opening).toMatch(/^(word )+…$/);
    expect(opening.length).toBeLessThanOrEqual(162);
  });

  it('leaves out a second sentence that would make it too long', () => {
    expect(getOpening(`It is late. ${'Word '.repeat(40)}end.`, 'en')).toBe('It is late.');
  });

  it('of nothing is nothing', () => {
    expect(getOpening(' \n', 'en')).toBe('');
  });
});
