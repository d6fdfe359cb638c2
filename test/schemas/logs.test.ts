import { describe, expect, it } from 'vitest';
import { logColumns, scaleItems, type LogColumn } from '../../src/schemas/logs.ts';

describe.each(Object.entries<readonly LogColumn[]>(logColumns))('the columns of %s', (_, columns) => {
  it('have names of their own, in the form of headers', () => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  });

  it('say what to write, in whole sentences', () => {
    for (const { label, hint } of columns) {
      expect(label).toMatch(/^\S.*\S$/);
      expect(hint).toMatch(/^\S.*[.]$/);
    }
  });
});

it('every item of a scale is a column of the survey from 1 to 5', () => {
  const survey: readonly LogColumn[] = logColumns.survey;
  for (const name of Object.values(scaleItems).flat()) {
    expect(survey.find((column) => column.name === name)?.cell).toEqual({ kind: 'rating', min: 1, max: 5 });
  }
});
