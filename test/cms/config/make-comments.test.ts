import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { makeComments } from '../../../cms/config/make-comments.ts';
import * as field from '../../../src/schemas/field.ts';

const words = (label: string) => ({ label, hint: `Hint of ${label}.` });
const choices = { a: 'A', b: 'B' };

describe('comments in a file', () => {
  it('are the hints, down to groups and choices, under a word on the file itself', () => {
    const schema = z.strictObject({
      first: field.text(words('first')),
      group: z
        .strictObject({
          plain: field.text(words('plain')),
          choice: field.choice(choices, words('choice')),
          inner: z.strictObject({ deep: field.text(words('deep')) }).meta(words('inner')),
        })
        .meta(words('group')),
      list: z.array(z.strictObject({ item: field.text(words('item')) })).meta(words('list')),
    });
    expect(makeComments(schema, 'All of it.')).toEqual([
      { name: 'first', comment: 'All of it.\\nHint of first.' },
      {
        name: 'group',
        comment: 'Hint of group.',
        fields: [
          { name: 'plain' },
          { name: 'choice', comment: 'Hint of choice.\\nOne of: a, b.' },
          { name: 'inner', comment: 'Hint of inner.', fields: [{ name: 'deep' }] },
        ],
      },
      { name: 'list', comment: 'Hint of list.' },
    ]);
  });

  it('are broken into lines that fit, between words', () => {
    const hint = `${'word '.repeat(40)}https://school.edu/${'a'.repeat(90)} end.`;
    const [key] = makeComments(z.strictObject({ key: field.text({ label: 'Key', hint }) }), 'All of it.');
    const lines = key?.comment?.split('\\n') ?? [];
    expect(lines.join(' ')).toBe(`All of it. ${hint}`);
    expect(lines.filter((line) => line.includes(' ') && line.length > 78)).toEqual([]);
    expect(lines.length).toBe(6);
  });
});
