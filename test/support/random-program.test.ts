import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleItems } from '../../src/schemas/logs.ts';
import { randomProgram, type RandomProgram } from './random-program.ts';
import { sampleMonths } from './sample-year.ts';

const months = sampleMonths.map(({ key }) => key);
const programs = fc.sample(randomProgram, { numRuns: 300, seed: 3 });

test('a random program is one that the logs could tell of', () => {
  for (const { groups, encounters, meetings, responses } of programs.slice(0, 60)) {
    const sizes = new Map(groups.map(({ group, size }) => [group, size]));
    expect(sizes.size).toBe(groups.length);
    for (const { group, month, isHeld, invited, attended, topics } of encounters) {
      expect(months).toContain(month);
      expect(invited).toBe(isHeld ? sizes.get(group) : 0);
      expect(attended).toBeLessThanOrEqual(invited);
      expect(new Set(topics).size).toBe(topics.length);
    }
    for (const { group, month, topics } of meetings) {
      expect(sizes.has(group) && months.includes(month)).toBe(true);
      expect(new Set(topics).size).toBe(topics.length);
    }
    expect(new Set(responses.map(({ person, role, wave }) => `${role} ${wave} ${person}`)).size).toBe(responses.length);
    for (const [scale, score] of responses.flatMap(({ scores }) => Object.entries(scores))) {
      const asked = scaleItems[scale as keyof typeof scaleItems].length;
      expect(score.items).toBeGreaterThanOrEqual((asked * 2) / 3);
      expect(score.items).toBeLessThanOrEqual(asked);
      expect(score.sum).toBeGreaterThanOrEqual(score.items);
      expect(score.sum).toBeLessThanOrEqual(5 * score.items);
    }
  }
});

describe('among random programs there are some', () => {
  const heldIn = ({ encounters }: RandomProgram) => encounters.filter(({ isHeld }) => isHeld);
  const count = ({ groups }: RandomProgram) => groups.reduce((sum, { size }) => sum + size, 0);
  const answered = ({ responses }: RandomProgram, role: string) => responses.filter((each) => each.role === role);

  test.each<[string, (program: RandomProgram) => boolean]>([
    ['with 3 groups', ({ groups }) => groups.length === 3],
    ['with 20 groups or more', ({ groups }) => groups.length >= 20],
    ['with a mentor of two groups', ({ groups }) => new Set(groups.map(({ mentor }) => mentor)).size < groups.length],
    ['with a year of encounters and none left out', (program) => heldIn(program).length === program.groups.length * 10],
    ['with hardly any encounters', (program) => heldIn(program).length < program.groups.length],
    ['with more encounters than planned', (program) => heldIn(program).length > program.groups.length * 10],
    [
      'with a month that nobody met in',
      (program) => months.some((month) => !heldIn(program).some((each) => each.month === month)),
    ],
    [
      'to which everybody came',
      (program) => heldIn(program).length > 0 && heldIn(program).every(({ invited, attended }) => invited === attended),
    ],
    ['without meetings', ({ meetings }) => meetings.length === 0],
    ['with a hundred meetings', ({ meetings }) => meetings.length >= 100],
    [
      'with meetings of a single mentor',
      ({ meetings }) => meetings.length > 4 && new Set(meetings.map(({ group }) => group)).size === 1,
    ],
    ['that nobody answered', ({ responses }) => responses.length === 0],
    [
      'that only mentors answered',
      (program) => answered(program, 'mentee').length === 0 && answered(program, 'mentor').length > 0,
    ],
    ['that all mentees answered twice', (program) => answered(program, 'mentee').length === 2 * count(program)],
    [
      'in which everybody gave the highest answer',
      ({ responses }) =>
        responses.length > 20 &&
        responses.every(({ scores }) => Object.values(scores).every(({ sum, items }) => sum === 5 * items)),
    ],
  ])('%s', (_, isSuch) => {
    expect(programs.some(isSuch)).toBe(true);
  });
});

test('a failure shrinks to a few small groups', () => {
  const { counterexample } = fc.check(
    fc.property(randomProgram, ({ groups }) => groups.length < 5),
    { seed: 1 },
  );
  expect(counterexample?.[0].groups.map(({ size }) => size)).toEqual([4, 4, 4, 4, 4]);
  expect(counterexample?.[0].meetings).toEqual([]);
  expect(counterexample?.[0].responses).toEqual([]);
});
