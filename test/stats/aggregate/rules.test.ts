import { describe, expect, it } from 'vitest';
import { topics } from '../../../src/schemas/vocabulary.ts';
import { addUp, subtract, sumUp } from '../../../src/stats/aggregate/amounts.ts';
import { getMonthBlock, topicBlocks } from '../../../src/stats/aggregate/blocks.ts';
import { getAskedScales, getPairs } from '../../../src/stats/aggregate/survey.ts';
import { pool, type TermTopics } from '../../../src/stats/aggregate/topics.ts';
import type { Topic } from '../../../src/schemas/vocabulary.ts';
import { makeResponses } from '../support/logs.ts';
import { policy } from '../support/tables.ts';

describe('blocks', () => {
  it('hold every topic once, but for the other ones, and none by itself', () => {
    expect([...topicBlocks.flat(), 'other'].sort()).toEqual(Object.keys(topics).sort());
    expect(topicBlocks.every((block) => block.length > 1)).toBe(true);
  });

  it.each([
    [1, [1]],
    [2, [2]],
    [4, [2, 2]],
    [5, [2, 3]],
    [9, [2, 2, 2, 3]],
  ])('of %i months hold %j', (count, sizes) => {
    const months = Array.from({ length: count }, (_, i) => `2023-${i + 10}`);
    const blocks = Map.groupBy(months, (month) => getMonthBlock(months, month));
    expect([...blocks.values()].map((block) => block.length)).toEqual(sizes);
  });
});

describe('amounts', () => {
  const [a, b] = [new Map(Object.entries({ M1: 3, M2: 1 })), new Map(Object.entries({ M1: 2, M3: 4 }))];

  it('add up by who stands behind them', () => {
    expect(addUp([a, undefined, b])).toEqual(new Map(Object.entries({ M1: 5, M2: 1, M3: 4 })));
    expect(sumUp(addUp([a, b]))).toBe(10);
    expect(sumUp(undefined)).toBe(0);
  });

  it('are subtracted, and nobody stands behind nothing', () => {
    expect(subtract(a, new Map([['M2', 1]]))).toEqual(new Map([['M1', 3]]));
    expect(subtract(undefined, a)).toEqual(new Map());
  });
});

/** So often each, by five mentors in turn. */
function spread(count: number): Map<string, number> {
  const each = Array.from({ length: 5 }, (_, i) => [`M${i}`, Math.floor((count + i) / 5)] as const);
  return new Map(each.filter(([, amount]) => amount > 0));
}

function pooled(counts: Partial<Record<Topic, number>>): Topic[] {
  const termTopics: TermTopics = {
    table: 'meeting_topics',
    term: 'first',
    getAmounts: (topic) => spread(counts[topic] ?? 0),
    events: spread(100),
    each: { fewest: 0, most: 3 },
    eventCells: [],
    hiddenTogether: [],
  };
  return pool(termTopics, policy);
}

describe('other topics', () => {
  it('are only those that were logged as such, where none is rare', () => {
    expect(pooled({ stress: 20, belonging: 10 })).toEqual(['other']);
  });

  it('take a rare topic with its kin', () => {
    expect(pooled({ stress: 3, belonging: 30 })).toEqual(['other', 'stress', 'belonging']);
  });

  it('take the next kin in the list until there are enough, the smallest or not', () => {
    expect(pooled({ money: 2, studying: 40, time: 50, coursework: 8 })).toEqual([
      'other',
      'money',
      'family',
      'studying',
      'time',
    ]);
  });

  it('take a topic of all but a few', () => {
    expect(pooled({ stress: 98, belonging: 50 })).toContain('stress');
  });
});

describe('the people behind survey results', () => {
  const both = makeResponses('mentee', 12, () => ({ help: { sum: 3, items: 1 }, confidence: { sum: 9, items: 3 } }));
  const once = both.filter(({ person, wave }) => person !== 'mentee0' || wave === 'pre');

  it('answered before and after', () => {
    expect(getPairs(once, ['help', 'confidence'])).toHaveLength(11);
  });

  it('answered every scale that was asked', () => {
    const skipping = both.map((each) =>
      each.person === 'mentee1' ? { ...each, scores: { help: { sum: 3, items: 1 } } } : each,
    );
    expect(getPairs(skipping, ['help', 'confidence'])).toHaveLength(11);
    expect(getPairs(skipping, ['help'])).toHaveLength(12);
  });

  it('are not kept out by a scale that the school did not ask', () => {
    expect(getAskedScales(both, 10)).toEqual(['confidence', 'help']);
    expect(getAskedScales(both, 13)).toEqual([]);
  });
});
