import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/stats/command/options.ts';

describe('readOptions', () => {
  it('takes a folder and a year', () => {
    expect(readOptions(['../logs', '--year', '2023-2024'])).toEqual({
      folder: '../logs',
      year: '2023-2024',
      isDryRun: false,
      isSample: false,
      isGuess: false,
      isHelp: false,
    });
  });

  it('takes the switches', () => {
    expect(readOptions(['logs', '--dry-run', '--guess-mapping'])).toMatchObject({ isDryRun: true, isGuess: true });
    expect(readOptions(['--sample', '--dry-run'])).toMatchObject({ isSample: true, isDryRun: true });
  });

  it('needs no folder to explain itself', () => {
    expect(readOptions(['--help'])).toMatchObject({ isHelp: true });
    expect(readOptions(['-h'])).toMatchObject({ isHelp: true });
  });

  it.each([
    [[], 'Give the folder that the logs are in.'],
    [['my', 'logs'], 'Give one folder. A path with spaces goes in quotation marks.'],
    [['logs', '--sample'], '--sample brings its own logs. Leave the folder out.'],
    [['--sample', '--year', '2024-2025'], '--sample has its own year. Leave --year out.'],
    [['--sample', '--guess-mapping'], '--sample needs no mapping. Leave --guess-mapping out.'],
    [['logs', '--wat'], 'This is not an option of the command.'],
    [['logs', '--year'], 'This is not an option of the command.'],
  ])('says what is wrong with %j', (args, problem) => {
    expect(readOptions(args)).toEqual({ problem });
  });
});
