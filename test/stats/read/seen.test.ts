import { expect, it } from 'vitest';
import { makeSeen } from '../../../src/stats/read/seen.ts';

it('what was seen is known again by the place where it was first, among many others', () => {
  const seen = makeSeen();
  const lines = Array.from({ length: 200_000 }, (_, i) => i + 1);
  expect(lines.filter((line) => seen.add([`E${line}`, 'G01'], { file: 0, line }))).toEqual([]);
  const again = (line: number) => seen.add([`E${line}`, 'G01'], { file: 9, line: 9 });
  expect(lines.filter((line) => again(line)?.line !== line || again(line)?.file !== 0)).toEqual([]);
});

it('the last place is known of what is told again', () => {
  const seen = makeSeen();
  for (let line = 1; line <= 10_000; line++) seen.set([`E${line % 3000}`], { file: line % 7, line });
  expect(seen.get(['E1'])).toEqual({ file: 9001 % 7, line: 9001 });
  expect(seen.get(['E2999'])).toEqual({ file: 8999 % 7, line: 8999 });
  expect(seen.get(['E3000'])).toBeUndefined();
});

it('texts are told apart by where one ends and the next begins', () => {
  const seen = makeSeen();
  seen.set(['ab', 'c'], { file: 0, line: 1 });
  for (const other of [['a', 'bc'], ['abc'], ['ab', 'c', ''], ['', 'ab', 'c'], ['c', 'ab']]) {
    expect(seen.get(other)).toBeUndefined();
  }
});
