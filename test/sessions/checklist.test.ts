import { describe, expect, it } from 'vitest';
import { parseTicked, tick } from '../../src/sessions/checklist.ts';

const things = ['Pens', 'One sheet each', 'Cards'];

describe('what is ticked off', () => {
  it('is ticked and unticked by its words', () => {
    expect(tick(['Pens'], 'Cards', true)).toEqual(['Pens', 'Cards']);
    expect(tick(['Pens', 'Cards'], 'Pens', false)).toEqual(['Cards']);
    expect(tick(['Pens'], 'Pens', true)).toEqual(['Pens']);
  });

  it('is open again when its line was edited, and stays when it only moved', () => {
    expect(parseTicked('["Cards","Eight pens"]', things)).toEqual(['Cards']);
  });

  it.each([null, '', '{', '{"Pens":true}', '"Pens"', '[1,null,["Pens"]]'])('is nothing when %j was kept', (kept) => {
    expect(parseTicked(kept, things)).toEqual([]);
  });

  it('holds a thing that stands in both lists once', () => {
    expect(parseTicked('["Pens","Pens"]', ['Pens', 'Pens'])).toEqual(['Pens']);
  });
});
