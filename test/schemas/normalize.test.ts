import { describe, expect, it } from 'vitest';
import { normalizeInput } from '../../src/schemas/normalize.ts';

describe('normalizeInput', () => {
  it.each([
    ['an empty text', { a: '' }],
    ['a text of spaces', { a: '  \n ' }],
    ['null', { a: null }],
    ['undefined', { a: undefined }],
    ['an empty list', { a: [] }],
    ['a list of nothing', { a: ['', null, {}, []] }],
    ['an empty object', { a: {} }],
    ['an object that a form has cleared', { a: { email: '', more: { phone: null } } }],
  ])('%s counts as left out', (_, input) => {
    expect(normalizeInput(input)).toEqual({});
    expect(Object.keys(normalizeInput(input) as object)).toEqual([]);
  });

  it.each([0, false])('%s is a value and stays', (value) => {
    expect(normalizeInput({ a: value })).toEqual({ a: value });
  });

  it('text loses the space around it, at every depth', () => {
    expect(normalizeInput({ a: ' x ', b: [' y\n', { c: '\tz' }] })).toEqual({ a: 'x', b: ['y', { c: 'z' }] });
  });

  it.each([
    ['a line of Windows', 'a\r\nATTENDEE:b', 'a\nATTENDEE:b'],
    ['a line of an old Macintosh', 'a\rb', 'a\nb'],
    ['lines of other kinds', 'a\vb\fc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['signs that nobody sees', 'a\0b\u001b[31mc\u007fd\u009ce', 'ab[31mcde'],
    ['a tab', 'a\tb', 'a\tb'],
  ])('a text with %s is what a person reads', (_, text, read) => {
    expect(normalizeInput({ a: text })).toEqual({ a: read });
  });

  it('blank items leave a list, the others keep their order', () => {
    expect(normalizeInput(['a', '', ' ', null, 'b'])).toEqual(['a', 'b']);
  });

  it('a day that YAML read as a date is day text again', () => {
    expect(normalizeInput({ date: new Date('2026-08-19T00:00:00Z') })).toEqual({ date: '2026-08-19' });
  });

  it.each([
    ['', ''],
    [null, null],
  ])('an empty file stays empty: %j', (input, output) => {
    expect(normalizeInput(input)).toBe(output);
  });

  it('leaves its input as it was', () => {
    const input = { a: ' x ', b: [''] };
    normalizeInput(input);
    expect(input).toEqual({ a: ' x ', b: [''] });
  });
});
