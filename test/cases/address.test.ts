import { describe, expect, it } from 'vitest';
import { readTheme, writeTheme } from '../../src/cases/address.ts';

const themes = ['distress', 'life'];

describe('the address of the case library', () => {
  it.each(['', 'distress', 'life'])('brings back the theme %j', (theme) => {
    expect(readTheme(writeTheme(theme), themes)).toEqual({ theme, isUnknown: false });
  });

  it('says nothing where all cases are shown', () => {
    expect(writeTheme('')).toBe('');
  });

  it.each(['?theme=money', '?theme=DISTRESS', '?theme=constructor'])('asks in vain: %s', (query) => {
    expect(readTheme(query, themes)).toEqual({ theme: '', isUnknown: true });
  });

  it('is not upset by what others add to it', () => {
    expect(readTheme('?utm=x&theme=life', themes)).toEqual({ theme: 'life', isUnknown: false });
    expect(readTheme('?theme=', themes)).toEqual({ theme: '', isUnknown: false });
  });
});
