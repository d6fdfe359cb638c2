import { describe, expect, it } from 'vitest';
import { listMarked, markWords, readExcerpt } from '../../src/search/excerpt.ts';

const marked = (text: string) => ({ text, isMarked: true });
const plain = (text: string) => ({ text, isMarked: false });

describe('an excerpt', () => {
  it('becomes texts, some of them marked', () => {
    expect(readExcerpt('… on the <mark>first</mark> <mark>day,</mark> call')).toEqual([
      plain('… on the '),
      marked('first'),
      plain(' '),
      marked('day,'),
      plain(' call'),
    ]);
  });

  it('shows what somebody has typed as it was typed, however much it looks like HTML', () => {
    expect(
      readExcerpt('&lt;img src=x onerror=alert(1)&gt; &lt;mark&gt;no&lt;/mark&gt; <mark>&lt;script&gt;</mark>'),
    ).toEqual([plain('<img src=x onerror=alert(1)> <mark>no</mark> '), marked('<script>')]);
  });

  it('tells which words to mark in the page’s own description', () => {
    const words = listMarked(['they <mark>listen,</mark> then', '<mark>Listening</mark> well']);
    expect(markWords('Listening is work. (Listen!)', words)).toEqual([
      marked('Listening'),
      plain(' is work. '),
      marked('(Listen!)'),
    ]);
  });
});
