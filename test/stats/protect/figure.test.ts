import { describe, expect, it } from 'vitest';
import type { Cell, Figure, ShareCell } from '../../../src/stats/core/system.ts';
import { drawFigure } from '../../../src/stats/protect/figure.ts';
import { makeMean, makeShare, policy } from '../support/tables.ts';

const hidden: Figure = { is: 'hidden' };
const exact = (value: number): Figure => ({ is: 'exact', value });
const band = (from: number, to: number): Figure => ({ is: 'band', from, to });

/** A percent of answers, unless told otherwise. */
const makePercent = (value: number, of: number, extra: Partial<ShareCell> = {}) =>
  makeShare(value, of, { shows: 'percent', isAllSensitive: true, ...extra });

const draw = (cell: Cell) => drawFigure(cell, policy);

describe('a percent', () => {
  it.each([
    [0, 50, band(0, 10)],
    [4, 50, band(0, 10)],
    [5, 50, exact(10)],
    [45, 50, exact(90)],
    [46, 50, band(90, 100)],
    [50, 50, band(90, 100)],
    [0, 137, band(0, 5)],
    [137, 137, band(95, 100)],
    // What rounds to nobody is not told from it.
    [4, 2000, band(0, 1)],
    [9, 2000, band(0, 1)],
    [132, 137, exact(96)],
    [5, 20, exact(25)],
    [16, 20, band(80, 100)],
    [19, 22, band(80, 100)],
    // Half a percent is rounded up.
    [25, 200, exact(13)],
    [51, 200, exact(26)],
    [10, 19, hidden],
    [5, 9, hidden],
  ])('of %i in %i', (value, of, figure) => {
    expect(draw(makePercent(value, of))).toEqual(figure);
  });

  it('has bands by the least number of people there may be, where it is a secret how many', () => {
    expect(draw(makePercent(78, 80))).toEqual(band(95, 100));
    expect(draw(makePercent(78, 80, { leastOf: 70 }))).toEqual(band(90, 100));
    expect(draw(makePercent(70, 71, { leastOf: 70 }))).toEqual(band(90, 100));
  });

  it('is about as many people as it says, not about as many invitations', () => {
    expect(draw(makePercent(30, 60, { group: 12 }))).toEqual(hidden);
  });
});

describe('a response rate', () => {
  it.each([
    [118, 137, band(80, 89)],
    [137, 137, band(90, 100)],
    [104, 137, band(70, 79)],
    [0, 137, band(0, 9)],
    // Of 40, less than a tenth are only four numbers: too few to hold every small one.
    [40, 41, band(90, 100)],
    [39, 40, band(80, 100)],
    [20, 25, band(80, 100)],
    // Of 19, four fifths and more are only four numbers: too few to hold every small one.
    [18, 19, band(50, 100)],
    [5, 10, band(50, 100)],
    [4, 10, band(0, 49)],
    [8, 9, hidden],
  ])('of %i in %i', (value, of, figure) => {
    expect(draw(makePercent(value, of, { shows: 'band' }))).toEqual(figure);
  });
});

describe('a part that is counted', () => {
  it.each([
    [22, 22, exact(22)],
    [21, 22, band(18, 21)],
    [18, 22, band(18, 21)],
    [17, 22, exact(17)],
    [5, 22, exact(5)],
    [4, 22, band(1, 4)],
    [1, 22, band(1, 4)],
    [0, 22, exact(0)],
    [9, 10, band(6, 9)],
    // The bands of both ends would overlap.
    [8, 9, hidden],
    [9, 9, exact(9)],
  ])('%i of %i', (value, of, figure) => {
    expect(draw(makePercent(value, of, { shows: 'count', isAllSensitive: false }))).toEqual(figure);
  });
});

describe('a mean', () => {
  it.each([
    [70, 20, exact(3.5)],
    // A mean of 3.25 is rounded up.
    [65, 20, exact(3.3)],
    [96, 20, band(4.8, 5)],
    [95, 20, exact(4.8)],
    [100, 20, band(4.8, 5)],
    [24, 20, band(1, 1.2)],
    [25, 20, exact(1.3)],
    [36, 11, exact(3.3)],
    // One decimal would tell the sum of whole answers of ten.
    [35, 10, hidden],
  ])('with a sum of %i for %i people', (value, of, figure) => {
    expect(draw(makeMean(value, of))).toEqual(figure);
  });

  it('of changes may fall', () => {
    const change = { lowest: -4, highest: 4 };
    expect(draw(makeMean(-9, 20, change))).toEqual(exact(-0.4));
    expect(draw(makeMean(-10, 20, change))).toEqual(exact(-0.5));
    expect(draw(makeMean(0, 20, change))).toEqual(exact(0));
  });
});
