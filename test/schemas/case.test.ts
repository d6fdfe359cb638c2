import { describe, expect, it } from 'vitest';
import { caseSchema } from '../../src/schemas/case.ts';
import { caseThemes } from '../../src/schemas/vocabulary.ts';
import { explain } from '../support/explain.ts';
import { caseInput, makeCase, merge } from '../support/make.ts';

const explainCase = (overrides: unknown) => explain(caseSchema, merge(caseInput, overrides));
const way = { do: 'Ask.', gain: 'It helps.', cost: 'It takes time.' };

describe('a case', () => {
  it('is published unless it is a draft', () => {
    expect(makeCase()).toEqual({ ...caseInput, draft: false });
  });

  it.each(['title', 'themes', 'questions', 'ways', 'watch', 'pages', 'aliases', 'review_by'])('must have %s', (key) => {
    expect(explainCase({ [key]: '' })).toContain('This field is empty or left out, and it is needed.');
  });

  it.each([
    ['a title of 80 characters', { title: 'x'.repeat(80) }],
    ['three themes', { themes: Object.keys(caseThemes).slice(0, 3) }],
    ['four questions', { questions: Array(4).fill('x'.repeat(200)) }],
    ['three ways', { ways: [way, way, { do: 'x'.repeat(400), gain: 'x'.repeat(240), cost: 'x'.repeat(240) }] }],
    ['four turns', { watch: Array(4).fill('x'.repeat(240)) }],
    ['four pages', { pages: ['role/a', 'role/b', 'hard-moments/c', 'skills/d-2'] }],
    ['six other words', { aliases: ['a', 'b', 'c', 'd', 'e', 'f'] }],
  ])('may have %s', (_, overrides) => {
    expect(explainCase(overrides)).toBe('');
  });
});

describe('an editor reads what to mend when a case has', () => {
  it.each([
    ['a long title', { title: 'x'.repeat(81) }, 'Title: This has 81 characters; it may have at most 80. Shorten it.'],
    [
      'four themes',
      { themes: Object.keys(caseThemes).slice(0, 4) },
      'Themes: This list has 4 items; it may have at most 3.',
    ],
    ['one theme twice', { themes: ['life', 'life'] }, 'Themes: Each choice may stand here only once.'],
    ['one question', { questions: ['Why?'] }, 'Questions: This list has 1 item; it needs at least 2.'],
    [
      'five questions',
      { questions: Array(5).fill('Why?') },
      'Questions: This list has 5 items; it may have at most 4.',
    ],
    [
      'a long question',
      { questions: ['Why?', 'x'.repeat(201)] },
      'Questions, 2: This has 201 characters; it may have at most 200. Shorten it.',
    ],
    ['one way', { ways: [way] }, 'Ways to act: This list has 1 item; it needs at least 2.'],
    ['four ways', { ways: [way, way, way, way] }, 'Ways to act: This list has 4 items; it may have at most 3.'],
    [
      'a long way',
      { ways: [way, { ...way, do: 'x'.repeat(401) }] },
      'Ways to act, 2 › What you do: This has 401 characters; it may have at most 400. Shorten it.',
    ],
    [
      'a long gain',
      { ways: [way, { ...way, gain: 'x'.repeat(241) }] },
      'Ways to act, 2 › What it does well: This has 241 characters; it may have at most 240. Shorten it.',
    ],
    [
      'a long cost',
      { ways: [way, { ...way, cost: 'x'.repeat(241) }] },
      'Ways to act, 2 › What it costs: This has 241 characters; it may have at most 240. Shorten it.',
    ],
    ['one turn', { watch: ['So.'] }, 'What would change the answer: This list has 1 item; it needs at least 2.'],
    [
      'five turns',
      { watch: Array(5).fill('So.') },
      'What would change the answer: This list has 5 items; it may have at most 4.',
    ],
    [
      'five pages',
      { pages: ['a/a', 'a/b', 'a/c', 'a/d', 'a/e'] },
      'Pages that help: This list has 5 items; it may have at most 4.',
    ],
    ['a page twice', { pages: ['a/a', 'a/a'] }, 'Pages that help: Each page may stand here only once.'],
    [
      'a page by its address',
      { pages: ['/handbook/role/boundaries/'] },
      'Pages that help, 1: Write the section and the name of a page of the handbook, for instance role/boundaries.',
    ],
    ['two other words', { aliases: ['a', 'b'] }, 'Other words for it: This list has 2 items; it needs at least 3.'],
    [
      'seven other words',
      { aliases: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
      'Other words for it: This list has 7 items; it may have at most 6.',
    ],
    ['a mistyped field', { wach: ['x'] }, 'wach: There is no field called “wach”. Did you mean “watch”?'],
  ])('%s', (_, overrides, message) => {
    expect(explainCase(overrides)).toBe(message);
  });
});
