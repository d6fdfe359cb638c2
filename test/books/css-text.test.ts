import { expect, it } from 'vitest';
import { toCssText } from '../../src/books/css-text.ts';

it('a text in a style sheet stays a text, whatever stands in it', () => {
  expect(toCssText('Larkfield · Peers')).toBe('"Larkfield · Peers"');
  expect(toCssText('a"b\\c</style>\nd')).toBe('"a\\22 b\\5c c\\3c /style>\\a d"');
});
