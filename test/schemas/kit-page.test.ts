import { describe, expect, it } from 'vitest';
import { kitPageSchema } from '../../src/schemas/kit-page.ts';
import { explain } from '../support/explain.ts';
import { kitPageInput, makeKitPage, merge } from '../support/make.ts';

const explainKitPage = (overrides: unknown) => explain(kitPageSchema, merge(kitPageInput, overrides));

describe('a page of a kit', () => {
  it('needs no sources, no other words and no mark that it is finished', () => {
    expect(makeKitPage()).toMatchObject({ aliases: [], sources: [], draft: false });
  });

  it.each([
    ['a kit that there is not', { kit: 'trainn' }, 'Did you mean “train”?'],
    ['a kind that there is not', { kind: 'form' }, 'The choices are guide, template, table, slides.'],
    ['a field of the handbook', { audience: 'mentors' }, 'There is no field called “audience”.'],
    ['a title that is too long', { title: 'x'.repeat(81) }, 'Shorten it.'],
    ['no day for another reading', { review_by: undefined }, 'This field is empty or left out'],
    ['a source without a publisher', { sources: [{ title: 'A', year: 2020 }] }, 'This field is empty or left out'],
  ])('is refused with %s, in words', (_, overrides, words) => {
    expect(explainKitPage(overrides)).toContain(words);
  });
});
