import { describe, expect, it } from 'vitest';
import { handoutSchema } from '../../src/schemas/handout.ts';
import { explain } from '../support/explain.ts';
import { handoutInput, merge } from '../support/make.ts';

const grid = { columns: ['Monday'], rows: ['Morning'] };
const check = (changes: object) => explain(handoutSchema, merge(handoutInput, changes));

describe('a handout', () => {
  it.each([
    ['cards', {}],
    ['a grid', { cards: undefined, grid }],
    ['a sheet', { cards: undefined, sheet: { parts: [{ text: 'What will you keep?', lines: 3 }] } }],
    ['a poster', { cards: undefined, poster: { lines: ['Ask.'] } }],
    ['a map', { cards: undefined, map: { center: 'Me', around: ['Study'] } }],
  ])('is %s', (_, changes) => {
    expect(check(changes)).toBe('');
  });

  it('needs something to print', () => {
    expect(check({ cards: undefined })).toMatchInlineSnapshot(
      `"Cards: A handout needs something to print. Fill in one of Cards, Grid, Sheet, Poster or Map."`,
    );
  });

  it('is not two things at once', () => {
    expect(check({ grid })).toMatchInlineSnapshot(
      `"Grid: A handout is one of Cards, Grid, Sheet, Poster or Map. Keep this one, or make it a handout of its own."`,
    );
  });

  it('is one again once a form has been emptied', () => {
    expect(check({ grid: { columns: [], rows: [], corner: '' } })).toBe('');
  });

  it('has no more lines to write on than a page has room for', () => {
    const sheet = { parts: [{ text: 'What will you keep?', lines: 28 }] };
    expect(check({ cards: undefined, sheet })).toBe('');
    expect(check({ cards: undefined, sheet, landscape: true })).toMatchInlineSnapshot(
      `"Sheet › Parts: This does not fit on one page. Leave out 10 lines to write on, or a part."`,
    );
  });
});
