import { describe, expect, it } from 'vitest';
import { phrases, registerPhrases } from '../../../cms/editor/save/phrases.ts';
import { mentorSchema } from '../../../src/schemas/mentor.ts';
import { explain } from '../../support/explain.ts';
import { merge, mentorInput } from '../../support/make.ts';

const { widget } = phrases.editor.editorControlPane;
const fill = (phrase: string, values: Readonly<Record<string, string>>) =>
  phrase.replace(/%\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

describe('what Decap says about a field by itself', () => {
  it('is what the check of the build says', () => {
    const explained = (changes: object) => explain(mentorSchema, merge(mentorInput, changes));
    expect(explained({ name: '' })).toContain(widget.required);
    expect(explained({ class_year: 3 })).toContain(fill(widget.min, { minValue: '2000' }));
    expect(explained({ class_year: 3000 })).toContain(fill(widget.max, { maxValue: '2100' }));
    expect(explained({ confirmed_on: 'yesterday' })).toContain(
      fill(widget.regexPattern, { pattern: 'Write the day as year-month-day, for instance 2026-08-31.' }),
    );
  });

  it('joins the phrases that are there, whoever has registered them', () => {
    const locales: Record<string, unknown> = {
      en: { editor: { editorToolbar: { save: 'Keep' }, editorControlPane: { widget: { required: 'Oops' } } } },
    };
    registerPhrases({
      getLocale: (name) => locales[name],
      registerLocale: (name, value) => {
        locales[name] = value;
      },
    });
    expect(locales.en).toMatchObject({
      editor: { editorToolbar: { save: 'Keep' }, editorControlPane: { widget: { required: widget.required } } },
      ui: { toast: { entrySaved: 'Saved.' } },
    });
  });
});
