import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getLabelWidth } from '../../src/handouts/grid.ts';
import { drawWay, placeAround } from '../../src/handouts/map.ts';
import { getLetterSize } from '../../src/handouts/poster.ts';

describe('a map', () => {
  it('gives each of up to eight things a place of its own around the middle', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), (things) => {
        const placed = placeAround(things);
        expect(placed.map(({ thing }) => thing)).toEqual(things);
        const places = placed.map(({ place }) => `${place.row} ${place.column}`);
        expect(new Set(places).size).toBe(things.length);
        expect(places).not.toContain('2 2');
      }),
    );
  });

  it('begins at the top and goes around with the clock', () => {
    expect(placeAround(['a', 'b', 'c', 'd']).map(({ place }) => [place.column, place.row])).toEqual([
      [2, 1],
      [3, 2],
      [2, 3],
      [1, 2],
    ]);
  });

  it('draws a way from the middle to each place', () => {
    expect(drawWay({ column: 3, row: 1 })).toBe('M150 150L250 50');
  });
});

describe('a poster', () => {
  const short = { lines: ['It helped me when you …', 'I got lost when …'] };

  it('has smaller letters the more it says, and the same for the same', () => {
    const long = { lines: Array.from({ length: 8 }, () => 'x'.repeat(140)) };
    expect(getLetterSize(long, true)).toBeLessThan(getLetterSize(short, true));
    expect(getLetterSize(long, false)).toBeGreaterThanOrEqual(7);
    expect(getLetterSize({ lines: [''] }, false)).toBeLessThanOrEqual(19);
  });

  it('leaves room for a code', () => {
    const lines = Array.from({ length: 5 }, () => 'x'.repeat(30));
    expect(getLetterSize({ lines, link: 'https://school.edu' }, false)).toBeLessThan(getLetterSize({ lines }, false));
  });
});

describe('a grid', () => {
  it('has room for what stands before its rows, and leaves the rest to the boxes', () => {
    expect(getLabelWidth({ rows: ['1', '2'] })).toBe(9);
    expect(getLabelWidth({ rows: ['Morning', 'Afternoon'] })).toBe(26);
    expect(getLabelWidth({ rows: ['x'.repeat(160)] })).toBe(62);
    expect(getLabelWidth({ rows: [], corner: 'Why' })).toBe(11);
  });
});
