import { describe, expect, it } from 'vitest';
import { holds, parseCondition } from '../../src/program/condition.ts';
import { makeProgram } from '../support/make.ts';

describe('a condition', () => {
  it('names a setting and one or more of its values', () => {
    expect(parseCondition('policy.mandatory_reporter is required')).toEqual({
      path: 'policy.mandatory_reporter',
      values: ['required'],
    });
    expect(parseCondition(' name.short is MedMentors  or Big Sibs ')).toEqual({
      path: 'name.short',
      values: ['MedMentors', 'Big Sibs'],
    });
  });

  it.each(['', 'policy.mandatory_reporter', 'policy.mandatory_reporter = required', 'is required', 'policy is '])(
    'is none where it reads “%s”',
    (text) => {
      expect(parseCondition(text)).toBeUndefined();
    },
  );

  it('holds where the setting has one of the values, and nowhere else', () => {
    const program = { ...makeProgram(), policy: { mandatory_reporter: 'ask' as const } };
    expect(holds('policy.mandatory_reporter is ask', program)).toBe(true);
    expect(holds('policy.mandatory_reporter is required or ask', program)).toBe(true);
    expect(holds('policy.mandatory_reporter is required', program)).toBe(false);
    expect(holds('policy.nothing is ask', program)).toBe(false);
    expect(holds('policy is ask', program)).toBe(false);
    expect(holds('what', program)).toBe(false);
  });
});
