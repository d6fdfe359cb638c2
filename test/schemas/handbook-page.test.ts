import { describe, expect, it } from 'vitest';
import { handbookPageSchema } from '../../src/schemas/handbook-page.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { explain } from '../support/explain.ts';
import { handbookPageInput, makeHandbookPage, merge } from '../support/make.ts';

const explainHandbookPage = (overrides: unknown) => explain(handbookPageSchema, merge(handbookPageInput, overrides));

const right = { text: 'Listen.', right: true };
const wrong = { text: 'Give advice.' };
const withChoices = (...choices: object[]) => ({ self_check: [{ question: 'What now?', choices, why: 'It helps.' }] });

describe('a handbook page', () => {
  it('needs no sources, self-check or other words', () => {
    expect(makeHandbookPage()).toEqual({
      ...handbookPageInput,
      aliases: [],
      sources: [],
      self_check: [],
      draft: false,
    });
  });

  it.each([
    ['a question with one right answer', withChoices(right, wrong)],
    ['a question with five answers', withChoices(wrong, wrong, wrong, wrong, right)],
    ['a source without an address', { sources: [{ title: 'A report', publisher: 'An agency', year: 2024 }] }],
    ['a self-check that was cleared in the form', { self_check: [{ question: '', choices: [], why: '' }] }],
  ])('may have %s', (_, overrides) => {
    expect(explainHandbookPage(overrides)).toBe('');
  });

  it('an answer is wrong unless it is marked as right', () => {
    const page = makeHandbookPage({ self_check: [{ question: 'What?', choices: [right, wrong], why: 'So.' }] });
    expect(page.self_check[0]?.choices.map((choice) => choice.right)).toEqual([true, false]);
  });

  it.each(['title', 'description', 'section', 'order', 'audience', 'review_by'])('must have %s', (key) => {
    expect(explainHandbookPage({ [key]: '' })).toContain('This field is empty or left out, and it is needed.');
  });
});

describe('an editor reads what to mend when', () => {
  it.each([
    ['no answer is right', [wrong, wrong]],
    ['two answers are right', [right, right, wrong]],
  ])('%s', (_, choices) => {
    expect(explainHandbookPage(withChoices(...choices))).toBe(
      'Self-check, 1 › Answers: Mark exactly one answer as right.',
    );
  });

  it('a question has one answer only', () => {
    expect(explainHandbookPage(withChoices(right))).toMatchInlineSnapshot(
      `"Self-check, 1 › Answers: This list has 1 item; it needs at least 2."`,
    );
  });

  it('a question has six answers', () => {
    expect(explainHandbookPage(withChoices(right, wrong, wrong, wrong, wrong, wrong))).toMatchInlineSnapshot(
      `"Self-check, 1 › Answers: This list has 6 items; it may have at most 5."`,
    );
  });

  it('the section is not one of the handbook’s', () => {
    expect(explainHandbookPage({ section: 'skill' })).toMatchInlineSnapshot(
      `"Section: This is not one of the choices. Did you mean “skills”? The choices are start-here, role, skills, groups, hard-moments, belonging, medical-school, academic-careers, your-record, first-years."`,
    );
  });

  it('a source has a bare DOI for its address', () => {
    const source = { title: 'A paper', publisher: 'A journal', year: 2024, url: 'doi.org/10.1000/1' };
    expect(explainHandbookPage({ sources: [source] })).toMatchInlineSnapshot(
      `"Sources, 1 › Address: Write the whole address, starting with https://."`,
    );
  });

  it('a source has no year', () => {
    expect(explainHandbookPage({ sources: [{ title: 'A paper', publisher: 'A journal' }] })).toMatchInlineSnapshot(
      `"Sources, 1 › Year: This field is empty or left out, and it is needed. Of publication, or of your last look at a web page."`,
    );
  });

  it('the order begins at 0', () => {
    expect(explainHandbookPage({ order: 0 })).toMatchInlineSnapshot(`"Order: Write a number that is at least 1."`);
  });
});

describe('a page on its own', () => {
  it('needs a title, a description and a day to read it again', () => {
    const page = { title: 'Privacy', description: 'What this site stores.', review_by: '2027-06-01' };
    expect(explain(pageSchema, page)).toBe('');
    expect(explain(pageSchema, {})).toMatchInlineSnapshot(`
      "Title: This field is empty or left out, and it is needed. Short, in the reader’s words.
      Description: This field is empty or left out, and it is needed. One sentence: what the reader gets from this page.
      Review by: This field is empty or left out, and it is needed. The day by which somebody should read this page again."
    `);
  });
});
