import { describe, expect, it } from 'vitest';
import { addUp, compareFigures, formatFigure, formatPart, formatShort, getKind } from '../../src/published/figure.ts';
import { makeVoice } from './make.ts';

const voice = makeVoice();

describe('a figure in words', () => {
  it.each([
    [0, 'count', '0'],
    [1204, 'count', '1,204'],
    [84, 'percent', '84%'],
    [3, 'mean', '3.0'],
    [0.4, 'change', '+0.4'],
    [-0.1, 'change', '−0.1'],
    [0, 'change', '0.0'],
    [{ from: 97, to: 100 }, 'percent', '97% or more'],
    [{ from: 0, to: 20 }, 'percent', '20% or less'],
    [{ from: 60, to: 79 }, 'percent', '60% to 79%'],
    [{ from: 4.8, to: 5 }, 'mean', '4.8 or more'],
    [{ from: 1, to: 1.2 }, 'mean', '1.2 or less'],
    [{ from: 18, to: 21 }, 'count', '18 to 21'],
    ['hidden', 'count', 'not shown, to protect people'],
  ] as const)('%j as a %s reads “%s”', (figure, kind, words) => {
    expect(formatFigure(figure, kind, voice)).toBe(words);
  });

  it('is short in a chart where it is hidden, and the same otherwise', () => {
    expect(formatShort('hidden', 'count', voice)).toBe('not shown');
    expect(formatShort(84, 'percent', voice)).toBe('84%');
  });

  it('is of the kind that its schema says', () => {
    expect(getKind('attendance', 'rate')).toBe('percent');
    expect(getKind('encounters', 'held')).toBe('count');
    expect(getKind('survey', 'before')).toBe('mean');
    expect(getKind('survey', 'change')).toBe('change');
    expect(getKind('totals', 'meetings')).toBe('count');
  });
});

describe('a part of a whole', () => {
  it.each([
    [22, 22, '22 of 22'],
    [{ from: 18, to: 21 }, 22, '18 to 21 of 22'],
    [{ from: 18, to: 22 }, 22, '18 or more of 22'],
    [{ from: 0, to: 4 }, 22, '4 or less of 22'],
    [{ from: 1, to: 4 }, 22, '1 to 4 of 22'],
    [1204, 1300, '1,204 of 1,300'],
    [20, 'hidden', '20'],
    ['hidden', 22, 'not shown'],
  ] as const)('%j of %j reads “%s”', (part, whole, words) => {
    expect(formatPart(part, whole, voice)).toBe(words);
  });
});

describe('compareFigures', () => {
  it.each([
    [3, 4, -1],
    [4, 4, 0],
    [5, 4, 1],
    [{ from: 0, to: 20 }, { from: 80, to: 100 }, -1],
    [98, { from: 80, to: 97 }, 1],
    [98, { from: 97, to: 100 }, undefined],
    [{ from: 60, to: 79 }, { from: 60, to: 79 }, undefined],
    ['hidden', 4, undefined],
    ['hidden', 'hidden', undefined],
  ] as const)('says of %j and %j no more than is published: %s', (a, b, order) => {
    expect(compareFigures(a, b)).toBe(order);
  });
});

describe('addUp', () => {
  it('adds counts, and gives no sum where one of them is hidden', () => {
    expect(addUp([2, 3, 0])).toBe(5);
    expect(addUp([2, 'hidden', 0])).toBeUndefined();
  });
});
