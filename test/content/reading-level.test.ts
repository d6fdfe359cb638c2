import { describe, expect, it } from 'vitest';
import { readPages } from './support/pages.ts';
import { readingLevel } from './support/reading-level.ts';

/** A tired reader on a phone takes in plain English: tenth grade is the most that we ask for. */
describe('the level of reading of every page', () => {
  it.each(readPages().filter(({ body }) => body.trim() !== ''))('$file', ({ body }) => {
    expect(readingLevel(body)).toBeLessThanOrEqual(10);
  });
});

describe('the level of reading', () => {
  it('is low for short words in short sentences', () => {
    expect(readingLevel('The cat sat on the mat. It was warm there.')).toBeLessThan(2);
  });

  it('is high for long words in long sentences', () => {
    const text =
      'Universities increasingly acknowledge that undergraduate students appreciate honest and timely advice from peers.';
    expect(readingLevel(text)).toBeGreaterThan(10);
  });

  it('counts an item of a list as a sentence, and leaves facts and addresses alone', () => {
    const items =
      '- Ask first\n- Listen\n- Write to {{contacts.coordinator.email}}\n- See https://example.org/a/very/long/address';
    expect(readingLevel(items)).toBeLessThan(3);
  });

  it('sees through the marks of asides and emphasis', () => {
    expect(readingLevel(':::caution[If it cannot wait]\nCall **now**.\n:::')).toBe(
      readingLevel('If it cannot wait\n\nCall now.'),
    );
  });
});
