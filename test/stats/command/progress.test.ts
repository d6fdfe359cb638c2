import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/stats/command/progress.ts';

function watch(isTTY: boolean) {
  let time = 0;
  const written: string[] = [];
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => time);
  const wait = (seconds: number) => {
    time += 1000 * seconds;
  };
  return { progress, written, wait };
}

describe('progress', () => {
  it('says nothing in the first second', () => {
    const { progress, written, wait } = watch(true);
    progress.begin('Reading');
    wait(0.9);
    progress.advance(0.5);
    progress.end();
    expect(written).toEqual([]);
  });

  it('writes one line over and over on a terminal, and takes it away', () => {
    const { progress, written, wait } = watch(true);
    progress.begin('Reading');
    wait(1);
    progress.advance(0.5);
    progress.advance(0.501);
    progress.advance(0.51);
    progress.end();
    expect(written).toEqual(['\r\u001b[KReading… 50 %', '\r\u001b[KReading… 51 %', '\r\u001b[K']);
  });

  it('shows a step that began in the first second once it lasts longer, though nobody knows how far it is', () => {
    const { progress, written, wait } = watch(false);
    progress.begin('Protecting');
    progress.advance();
    wait(2);
    progress.advance();
    progress.advance();
    expect(written).toEqual(['Protecting…\n']);
  });

  it('writes a few lines elsewhere', () => {
    const { progress, written, wait } = watch(false);
    progress.begin('Reading');
    wait(1);
    for (let part = 0; part <= 1; part += 0.05) progress.advance(part);
    progress.begin('Protecting');
    progress.end();
    expect(written).toEqual([
      'Reading… 0 %\n',
      'Reading… 25 %\n',
      'Reading… 50 %\n',
      'Reading… 75 %\n',
      'Protecting…\n',
    ]);
  });
});
