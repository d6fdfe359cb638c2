import { describe, expect, it } from 'vitest';
import { countThemes, groupCases, listKin, sortCases } from '../../src/cases/order.ts';
import type { CaseTheme } from '../../src/schemas/vocabulary.ts';
import { englishLabel } from '../support/labels.ts';

const make = (id: string, ...themes: CaseTheme[]) => ({ id, data: { title: id, themes } });
const list = (cases: readonly { id: string }[]) => cases.map(({ id }) => id);

const night = make('A text', 'boundaries', 'distress');
const dont = make('“Don’t tell”', 'privacy');
const burden = make('“Everybody”', 'distress');
const alcohol = make('Alcohol', 'distress', 'life');
const money = make('Money', 'life', 'group');
const cases = [night, dont, burden, alcohol, money];

describe('cases', () => {
  it('stand by main theme, then by title, whatever signs it begins with', () => {
    expect(list(sortCases([make('“Zoo”', 'life'), make('Yes', 'life'), ...cases], 'en'))).toEqual([
      'Alcohol',
      '“Everybody”',
      'A text',
      '“Don’t tell”',
      'Money',
      'Yes',
      '“Zoo”',
    ]);
  });

  it('of one title keep one order, however they are read', () => {
    const twins = [
      { id: 'b', data: { title: 'Same', themes: ['life' as const] } },
      { id: 'a', data: { title: 'Same', themes: ['life' as const] } },
    ];
    expect(list(sortCases(twins, 'en'))).toEqual(['a', 'b']);
    expect(list(sortCases(twins.toReversed(), 'en'))).toEqual(['a', 'b']);
  });

  it('each stand under their main theme once, and no theme stands there in vain', () => {
    const groups = groupCases(sortCases(cases, 'en'), englishLabel);
    expect(groups.map(({ label, cases: inside }) => [label, ...list(inside)])).toEqual([
      ['Distress and safety', 'Alcohol', '“Everybody”'],
      ['Boundaries and messages', 'A text'],
      ['Privacy and reporting', '“Don’t tell”'],
      ['Money, family and health', 'Money'],
    ]);
  });

  it('count for each of their themes', () => {
    expect(countThemes(cases, englishLabel).map(({ theme, count }) => [theme, count])).toEqual([
      ['distress', 3],
      ['boundaries', 1],
      ['privacy', 1],
      ['group', 1],
      ['life', 2],
    ]);
  });

  it('lead on to those that share most with them, and to nothing that shares nothing', () => {
    const close = make('Close', 'boundaries', 'distress');
    expect(list(listKin(night, [...cases, close], 9))).toEqual(['Close', '“Everybody”', 'Alcohol']);
    expect(list(listKin(night, [...cases, close], 2))).toEqual(['Close', '“Everybody”']);
    expect(listKin(dont, cases, 9)).toEqual([]);
  });
});
