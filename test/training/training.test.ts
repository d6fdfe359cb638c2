import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAnswer, formatAnswered, parseAnswered } from '../../src/training/answered.ts';
import { getModuleProgress, getTrainingProgress } from '../../src/training/progress.ts';
import { getQuestionId } from '../../src/training/question-id.ts';

const question = {
  question: 'Somebody is late again. What do you do?',
  choices: [
    { text: 'Ask whether all is well', right: true },
    { text: 'Say nothing', right: false },
  ],
};
const page = 'role/boundaries';
const id = getQuestionId(page, question);

describe('the id of a question', () => {
  it('says on which page it is, and stays the same from build to build', () => {
    expect(id).toBe('role/boundaries#15zwa3cyho5');
  });

  it.each([
    ['its words', { ...question, question: 'Somebody is late. What do you do?' }],
    ['an answer', { ...question, choices: [{ text: 'Ask', right: true }, ...question.choices.slice(1)] }],
    [
      'which answer is right',
      { ...question, choices: question.choices.map((choice) => ({ ...choice, right: !choice.right })) },
    ],
    ['the order of the answers', { ...question, choices: question.choices.toReversed() }],
  ])('is another once somebody edits %s', (_, edited) => {
    expect(getQuestionId(page, edited)).not.toBe(id);
  });

  it('is another on another page', () => {
    expect(getQuestionId('role/confidentiality', question)).not.toBe(id);
  });

  it('is its own for each of thousands of questions', () => {
    const ids = Array.from({ length: 20000 }, (_, i) => getQuestionId(page, { ...question, question: `Case ${i}` }));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is one that is read back, whatever the question says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const answered = addAnswer(new Map(), getQuestionId(page, { ...question, question: text }), '2026-09-01');
        expect(parseAnswered(formatAnswered(answered))).toEqual(answered);
      }),
      { seed: 2026 },
    );
  });
});

describe('what the browser kept', () => {
  it.each([null, '', '{', '[]', 'null', '7', '"x"', '{"a":1}', '["role/boundaries#1"]'])(
    'counts as nothing when it is %s',
    (text) => {
      expect(parseAnswered(text)).toEqual(new Map());
    },
  );

  it('keeps what is right of it', () => {
    const mixed = {
      [id]: '2026-09-01',
      [`${page}#a`]: 'yesterday',
      [`${page}#b`]: '2026-02-30',
      [`${page}#c`]: 1,
      '<b>#x': '2026-09-01',
    };
    expect(parseAnswered(JSON.stringify(mixed))).toEqual(new Map([[id, '2026-09-01']]));
    expect(parseAnswered('{"__proto__":"2026-09-01"}')).toEqual(new Map());
  });

  it('never makes the page fail, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const [key, day] of parseAnswered(text)) expect(`${key} ${day}`).toMatch(/^\S+#\w+ \d{4}-\d\d-\d\d$/);
      }),
      { seed: 2026, numRuns: 500 },
    );
  });

  it('keeps the first day on which a question was answered right', () => {
    const once = addAnswer(new Map(), id, '2026-09-01');
    expect(addAnswer(once, id, '2026-10-01')).toEqual(once);
  });
});

const first = { id: 'a', questions: ['a#1', 'a#2'] };
const second = { id: 'b', questions: ['b#1'] };

describe('progress', () => {
  it('is counted question by question', () => {
    expect(getModuleProgress(first, new Map([['a#2', '2026-09-01']]))).toEqual({
      answered: 1,
      count: 2,
      doneOn: undefined,
    });
  });

  it('is complete on the day of the last right answer, in whatever order they came', () => {
    const answered = new Map([
      ['a#2', '2026-09-04'],
      ['a#1', '2026-09-01'],
    ]);
    expect(getModuleProgress(first, answered)).toEqual({ answered: 2, count: 2, doneOn: '2026-09-04' });
  });

  it('leads to the first module that is not done', () => {
    const modules = [first, second];
    expect(getTrainingProgress(modules, new Map())).toEqual({ done: [], next: first, isComplete: false });
    expect(getTrainingProgress(modules, new Map([['b#1', '2026-09-01']]))).toEqual({
      done: [second],
      next: first,
      isComplete: false,
    });
  });

  it('of a handbook without questions is not complete', () => {
    expect(getTrainingProgress([], new Map()).isComplete).toBe(false);
  });

  it('never falls by a further answer, and is complete exactly when nothing is left', () => {
    const ids = [...first.questions, ...second.questions, 'gone#1'];
    const steps = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('2026-09-01', '2026-10-01')));
    fc.assert(
      fc.property(steps, (answers) => {
        let answered = parseAnswered(null);
        for (const [id, day] of answers) {
          const before = getTrainingProgress([first, second], answered).done.length;
          answered = addAnswer(answered, id, day);
          const now = getTrainingProgress([first, second], answered);
          expect(now.done.length).toBeGreaterThanOrEqual(before);
          expect(now.isComplete).toBe(now.next === undefined);
        }
      }),
      { seed: 2026 },
    );
  });
});
