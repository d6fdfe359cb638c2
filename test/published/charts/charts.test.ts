import { describe, expect, it } from 'vitest';
import { drawBars, getAxisEnd, type BarRow } from '../../../src/published/charts/bars.ts';
import { drawChanges, type ChangeRow } from '../../../src/published/charts/changes.ts';
import { drawPercents } from '../../../src/published/charts/percents.ts';
import { limits } from '../../../src/published/figure.ts';
import type { Figure } from '../../../src/schemas/statistics.ts';
import { readSvg } from './svg.ts';

const ticks = [
  { value: 0, label: '0%' },
  { value: 100, label: '100%' },
];

const toRow = (figure: Figure, i: number) => ({
  name: `Row ${i}`,
  figure,
  text: 'words',
  isShown: figure !== 'hidden',
});

const drawBarsOf = (figures: readonly Figure[], options: Partial<Parameters<typeof drawBars>[1]> = {}) =>
  readSvg(drawBars(figures.map(toRow), { label: 'Bars', place: 'above', ...options }));
const drawPercentsOf = (figures: readonly Figure[]) =>
  readSvg(drawPercents(figures.map(toRow), { label: 'Percents', place: 'beside', ticks }));
const drawChangesOf = (pairs: readonly (readonly [Figure, Figure])[]) =>
  readSvg(
    drawChanges(
      pairs.map(([before, after], i): ChangeRow => ({
        name: `Row ${i}`,
        before,
        after,
        text: 'words',
        isShown: before !== 'hidden' || after !== 'hidden',
      })),
      { label: 'Changes', domain: limits.percent, ticks },
    ),
  );

describe('a hidden figure', () => {
  it('has no bar', () => {
    expect(drawBarsOf(['hidden', 'hidden']).marks).toEqual([]);
    expect(drawBarsOf([10, 'hidden', 20]).marks).toHaveLength(2);
  });

  it('has no dot and no line to it', () => {
    expect(drawPercentsOf(['hidden']).marks).toEqual([]);
    expect(drawPercentsOf([84, 'hidden']).marks).toHaveLength(2);
  });

  it('leaves the mark of its other half alone: no way leads to or from it', () => {
    expect(drawChangesOf([['hidden', 'hidden']]).marks).toEqual([]);
    expect(drawChangesOf([[40, 'hidden']]).marks.map(({ name }) => name)).toEqual(['circle']);
    expect(drawChangesOf([['hidden', 60]]).marks.map(({ name }) => name)).toEqual(['circle']);
    expect(
      drawChangesOf([[40, 60]])
        .marks.map(({ name }) => name)
        .sort(),
    ).toEqual(['circle', 'circle', 'line']);
  });

  it('does not stretch the axis: the end is the largest count that is published', () => {
    expect(getAxisEnd([{ figure: 12 }, { figure: 'hidden' }, { figure: 7, of: 22 }])).toBe(22);
    expect(getAxisEnd([{ figure: 'hidden' }])).toBe(1);
    const shorter = drawBarsOf([10, 'hidden']);
    const longer = drawBarsOf([10, 99]);
    // The bar of 10 fills the chart where nothing larger is published.
    expect(Number(shorter.marks[0]?.x2)).toBeGreaterThan(330);
    expect(Number(longer.marks[0]?.x2)).toBeLessThan(60);
  });

  it('has its words, and the rows around it stay where they are', () => {
    const all = drawPercentsOf([84, 90, 81]);
    const one = drawPercentsOf([84, 'hidden', 81]);
    expect(one.words).toContain('words');
    for (const mark of one.marks) expect(all.marks).toContainEqual(mark);
  });
});

describe('the rows of a chart', () => {
  it('stand in the order given, whatever their values', () => {
    const names = drawBarsOf([3, 50, 20]).words.filter((word) => word.startsWith('Row'));
    expect(names).toEqual(['Row 0', 'Row 1', 'Row 2']);
  });

  it('mark what was planned only where both numbers are shown', () => {
    const rows: BarRow[] = [
      { ...toRow(20, 0), of: 22 },
      { ...toRow('hidden', 1), of: 22 },
      { ...toRow(20, 2), of: 'hidden' },
    ];
    const { marks } = readSvg(drawBars(rows, { label: 'Bars', place: 'beside' }));
    // Two bars and one line for what was planned.
    expect(marks).toHaveLength(3);
  });
});

describe('a band', () => {
  it('of a count is filled up to what is certain, and open to where it may reach', () => {
    const { marks } = drawBarsOf([{ from: 18, to: 21 }, 18, 21]);
    const reach = (i: number) => marks.filter(({ y1 }) => y1 === marks[i]?.y1);
    const ends = marks.map(({ x2 }) => Number(x2));
    expect(marks.map(({ name }) => name)).toEqual(Array(5).fill('line'));
    // The certain part ends where a bar of 18 does, the open part where one of 21 does.
    expect(ends.filter((end) => end === ends[0])).toHaveLength(2);
    expect(ends.filter((end) => end === ends[1])).toHaveLength(2);
    expect(reach(0)).toHaveLength(1);
  });

  it('is drawn from end to end', () => {
    const { marks } = drawPercentsOf([{ from: 60, to: 80 }, 60, 80]);
    const ends = marks.map(({ x1, x2 }) => [x1, x2]);
    const [from, to] = marks
      .filter(({ name }) => name === 'line')
      .slice(0, 2)
      .map(({ x2 }) => x2);
    expect(ends).toContainEqual([from, to]);
  });
});

describe('every chart', () => {
  const charts = [
    drawBars([toRow(10, 0)], { label: 'A “chart” & more', place: 'beside' }),
    drawPercents([toRow(10, 0)], { label: 'A “chart” & more', place: 'above', ticks }),
    drawChanges([{ name: 'Row 0', before: 10, after: 20, text: 'words', isShown: true, change: '+0.4' }], {
      label: 'A “chart” & more',
      domain: limits.percent,
      ticks,
    }),
  ];

  it.each(charts)('says what it is to those who do not see it', (svg) => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="A “chart” &amp; more"');
    expect(svg).toMatch(/<desc>Row 0: words/);
  });

  it.each(charts)('brings no script, style sheet or id, and only colors of the page', (svg) => {
    expect(svg).not.toMatch(/<script|<style|\sid=|\sstyle=|class="plot/);
    const colors = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, color]) => color);
    for (const color of colors) expect(color).toMatch(/^(var\(--[a-z-]+\)|none|currentColor)$/);
  });

  it.each(charts)('is as wide as a phone, and scales', (svg) => {
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 340 \d+"/);
    expect(svg).not.toMatch(/^<svg [^>]*\s(width|height)=/);
  });
});
