import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseProgram, programFile } from '../../src/program/read.ts';
import { writeProgram, type ProgramInput } from '../../src/program/write.ts';

const text = readFileSync(programFile, 'utf8');
const settings = parse(text) as ProgramInput;

describe('the settings file', () => {
  it('is written as the editor writes it, byte for byte', () => {
    expect(writeProgram(settings)).toBe(text);
  });

  it('has its keys in one order, whatever order they come in', () => {
    const shuffled = Object.fromEntries(Object.entries(settings).toReversed()) as ProgramInput;
    shuffled.name = { short: settings.name.short, long: settings.name.long };
    expect(writeProgram(shuffled)).toBe(text);
  });

  it('leaves blanks out, and says of a new key what it is for', () => {
    const written = writeProgram({
      ...settings,
      brand: { ...settings.brand, logo: '' },
      links: { survey: 'https://school.example/survey' },
    });
    expect(written).not.toContain('logo:');
    expect(written).toContain('# Forms of the school that pages point to.\nlinks:\n  survey:');
    expect(parseProgram(written).links?.survey).toBe('https://school.example/survey');
  });

  it('keeps what looks like a number or a comment a text', () => {
    const name = { long: '911 # not a comment: "quoted"', short: '2026' };
    expect(parseProgram(writeProgram({ ...settings, name })).name).toEqual(name);
  });
});
