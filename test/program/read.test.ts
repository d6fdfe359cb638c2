import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseProgram } from '../../src/program/read.ts';
import { makeProgram, merge, programInput } from '../support/make.ts';

describe('parseProgram', () => {
  it('reads what stands in program.yml', () => {
    expect(parseProgram(stringify(programInput))).toEqual(makeProgram());
  });

  it('takes what a form left blank as left out', () => {
    const yaml = stringify(merge(programInput, { website: '', links: { survey: null }, sample_date: '' }));
    expect(parseProgram(yaml)).toEqual(makeProgram());
  });

  it('throws on bad input', () => {
    expect(() => parseProgram(stringify(merge(programInput, { time_zone: 'nowhere' })))).toThrow(/time zone/);
    expect(() => parseProgram('')).toThrow();
  });
});
