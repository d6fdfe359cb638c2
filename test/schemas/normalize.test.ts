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
