import { describe, expect, it } from 'vitest';
import { getComing, getStates, sortByCalendar } from '../../src/sessions/calendar.ts';
import { makeProgram, makeSession } from '../support/make.ts';

const { academic_year: year } = makeProgram();

function makeEntry(id: string, overrides: Parameters<typeof makeSession>[0]) {
  return { id, data: makeSession(overrides) };
}

const names = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join(' ');

describe('the order of the guides', () => {
  it('follows the academic year across New Year', () => {
    const entries = [
      makeEntry('january', { month: 'january' }),
      makeEntry('may', { month: 'may' }),
      makeEntry('august', { month: 'august' }),
      makeEntry('december', { month: 'december' }),
    ];
    expect(names(sortByCalendar(entries, year))).toBe('august december january may');
  });

  it('follows their place within a month', () => {
    const entries = [makeEntry('a', { order: 3 }), makeEntry('b', { order: 1 }), makeEntry('c', { order: 2 })];
    expect(names(sortByCalendar(entries, year))).toBe('b c a');
  });

  it('is the same every time where two share a place', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => makeEntry(id, {})) as [Entry, Entry, Entry];
    expect(names(sortByCalendar([c, a, b], year))).toBe('a b c');
    expect(names(sortByCalendar([b, c, a], year))).toBe('a b c');
  });

  it('leaves the list it was given as it was', () => {
    const entries = [makeEntry('may', { month: 'may' }), makeEntry('august', { month: 'august' })];
    sortByCalendar(entries, year);
    expect(names(entries)).toBe('may august');
  });
});

type Entry = ReturnType<typeof makeEntry>;

describe('the coming session', () => {
  const entries = [
    makeEntry('august', { month: 'august', date: '2026-08-19' }),
    makeEntry('september', { month: 'september' }),
    makeEntry('december', { month: 'december', date: '2026-12-02' }),
    makeEntry('february', { month: 'february' }),
    makeEntry('may', { month: 'may', date: '2027-05-12' }),
  ];

  it.each([
    ['is the first one before the year begins', '2026-07-01', 'august'],
    ['is today’s, all day', '2026-08-19', 'august'],
    ['is the next one the day after', '2026-08-20', 'september'],
    ['without a date stays the coming one to the end of its month', '2026-09-30', 'september'],
    ['without a date is over when the next month begins', '2026-10-01', 'december'],
    ['after New Year is the one of the new year', '2027-01-01', 'february'],
    ['without a date stays to the end of a short month', '2027-02-28', 'february'],
    ['is the last one on its day', '2027-05-12', 'may'],
  ])('%s', (_, today, id) => {
    expect(getComing(entries, year, today)?.id).toBe(id);
  });

  it.each(['2027-05-13', '2027-08-01'])('is none once the year is over, on %s', (today) => {
    expect(getComing(entries, year, today)).toBeUndefined();
  });

  it('is none where there are no guides', () => {
    expect(getComing(entries.slice(0, 0), year, '2026-08-19')).toBeUndefined();
  });
});

describe('where the sessions stand in the year', () => {
  const sessions = [
    makeEntry('august', { month: 'august', date: '2026-08-19' }),
    makeEntry('september', { month: 'september' }),
    makeEntry('october', { month: 'october' }),
  ];

  it.each([
    ['2026-08-19', 'coming ahead ahead'],
    ['2026-08-20', 'past coming ahead'],
    ['2026-11-01', 'past past past'],
  ])('on %s', (today, states) => {
    expect(getStates(sessions, year, today).join(' ')).toBe(states);
  });
});
