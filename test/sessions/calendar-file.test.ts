import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendarFile, type Appointment } from '../../src/sessions/calendar-file.ts';
import { readCalendar } from '../support/calendar.ts';

const appointment: Appointment = {
  uid: 'arriving-2026.medmentors@larkfield.github.io',
  title: 'MedMentors: Arriving',
  date: '2026-10-14',
  startTime: '17:30',
  minutes: 60,
  place: 'Learning Studio 2',
  description: 'By the end, everybody can name one person.\n\nBring: pens',
  url: 'https://mentors.larkfield.example/sessions/arriving/',
  revision: { sequence: 3, time: Date.UTC(2026, 8, 1, 12) / 1000 },
};

const setting = { name: 'MedMentors', zone: 'America/New_York', language: 'en' };

const read = (changes: Partial<Appointment>, zone = setting.zone) => {
  const event = readCalendar(writeCalendarFile([{ ...appointment, ...changes }], { ...setting, zone })).events[0];
  if (!event) throw new Error('The file has no event.');
  return event;
};

describe('a calendar file', () => {
  it('says what a session is, and where and when', () => {
    const event = read({});
    expect(event).toMatchObject({
      uid: appointment.uid,
      summary: 'MedMentors: Arriving',
      location: 'Learning Studio 2',
      description: appointment.description,
      sequence: 3,
      wallTime: '2026-10-14T17:30:00',
      isWholeDay: false,
    });
    expect(event.get('url')).toBe(appointment.url);
    expect(event.get('dtstamp')).toBe('2026-09-01T12:00:00Z');
    expect(event.get('last-modified')).toBe('2026-09-01T12:00:00Z');
  });

  it('tells calendars its name, where it came from and when to look again', () => {
    const calendar = readCalendar(
      writeCalendarFile([], { ...setting, name: 'Med, mentors; and more', source: 'https://x.example/calendar.ics' }),
    );
    expect(calendar.get('x-wr-calname')).toBe('Med, mentors; and more');
    expect(calendar.get('name')).toBe('Med, mentors; and more');
    expect(calendar.get('source')).toBe('https://x.example/calendar.ics');
    expect(calendar.get('method')).toBe('PUBLISH');
    expect(calendar.get('refresh-interval')).toBe('PT12H');
    expect(calendar.get('version')).toBe('2.0');
  });

  // Clocks went back on 1 November 2026 and go forward on 14 March 2027; in Europe on 25 October and 28 March.
  it.each([
    ['2026-10-31', 'America/New_York', '2026-10-31T21:30:00Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T22:30:00Z'],
    ['2026-11-18', 'America/New_York', '2026-11-18T22:30:00Z'],
    ['2027-03-13', 'America/New_York', '2027-03-13T22:30:00Z'],
    ['2027-03-14', 'America/New_York', '2027-03-14T21:30:00Z'],
    ['2026-10-24', 'Europe/Berlin', '2026-10-24T15:30:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T16:30:00Z'],
    ['2027-03-28', 'Europe/Berlin', '2027-03-28T15:30:00Z'],
    ['2026-11-18', 'America/Phoenix', '2026-11-19T00:30:00Z'],
    ['2026-11-18', 'Asia/Kolkata', '2026-11-18T12:00:00Z'],
    ['2026-11-18', 'UTC', '2026-11-18T17:30:00Z'],
    // An old name of New York.
    ['2026-11-18', 'US/Eastern', '2026-11-18T22:30:00Z'],
  ])('half past five on %s in %s is %s', (date, zone, moment) => {
    expect(read({ date }, zone).start.toISOString()).toBe(moment.replace('Z', '.000Z'));
  });

  it('agrees with the clocks of this computer on every day around a change, in every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const changes = ['2026-09-27', '2026-10-04', '2026-10-25', '2026-11-01', '2027-03-14', '2027-03-28', '2027-04-04'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...changes),
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: 6 * 12, max: 22 * 12 }),
        fc.integer({ min: 10, max: 240 }),
        (zone, change, days, fiveMinutes, minutes) => {
          const date = new Date(Date.parse(change) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
          const startTime = new Date(fiveMinutes * 5 * 60 * 1000).toISOString().slice(11, 16);
          const { start, end } = read({ date, startTime, minutes }, zone);
          expect(readClock(start, zone)).toBe(`${date} ${startTime}`);
          expect(end.getTime() - start.getTime()).toBe(minutes * 60 * 1000);
        },
      ),
      { seed: 6, numRuns: 400 },
    );
  });

  it('is the same, byte for byte, on a computer of another zone', () => {
    const here = writeCalendarFile([appointment, { ...appointment, date: '2026-11-18' }], setting);
    for (const zone of ['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati'])
      expect(writeElsewhere(zone), zone).toBe(here);
    expect(readCalendar(here).events.map(({ start }) => start.toISOString())).toEqual([
      '2026-10-14T21:30:00.000Z',
      '2026-11-18T22:30:00.000Z',
    ]);
  });

  it('gives a session without a start time the whole day, without making anybody seem busy', () => {
    for (const date of ['2026-11-01', '2026-12-31', '2028-02-29']) {
      const event = read({ date, startTime: undefined });
      expect(event.isWholeDay).toBe(true);
      expect(event.wallTime).toBe(date);
      expect(event.end.getTime() - event.start.getTime()).toBe(24 * 60 * 60 * 1000);
      expect(event.get('transp')).toBe('TRANSPARENT');
    }
  });

  it('moves a session in place: the name stays, the version grows', () => {
    const before = read({});
    const after = read({ date: '2026-10-21', revision: { sequence: 4, time: appointment.revision.time + 60 } });
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.start.getTime() - before.start.getTime()).toBe(7 * 24 * 60 * 60 * 1000);
  });

  it.each(['\r\n', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'takes a line that ends in %j for a text and for nothing else',
    (end) => {
      const text = `Arriving${end}ATTENDEE:mailto:evil@example.com${end}END:VEVENT\0\u001b`;
      const appointments = [{ ...appointment, title: text, place: text, description: text }];
      const file = writeCalendarFile(appointments, { ...setting, name: text });
      const { events, get } = readCalendar(file);
      const shown = 'Arriving\nATTENDEE:mailto:evil@example.com\nEND:VEVENT';
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({ summary: shown, location: shown, description: shown });
      expect(events[0]?.get('attendee')).toBeUndefined();
      expect(get('name')).toBe(shown);
      // Readers differ in what they take for the end of a line.
      expect(
        file.split(/\r\n|[\v\f\r\n\u0085\u2028\u2029]/).filter((line) => /^(ATTENDEE|END:VEVENT)/.test(line)),
      ).toEqual(['END:VEVENT']);
    },
  );

  it('carries every text through unchanged, and no text can add a line of its own', () => {
    const words = fc.string({
      unit: fc.constantFrom('\\', ';', ',', ':', '"', 'é', '😀', 'a', ' ', '\n', 'END:VEVENT'),
    });
    fc.assert(
      fc.property(words, words, words, words, (title, place, description, name) => {
        const file = writeCalendarFile([{ ...appointment, title, place, description }], { ...setting, name });
        const { events, get } = readCalendar(file);
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({ summary: title, description });
        expect(events[0]?.location).toBe(place);
        if (name) expect(get('x-wr-calname')).toBe(name);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

/** What the clocks of a zone show. */
function readClock(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

/** The file as a computer in another zone writes it. */
function writeElsewhere(zone: string): string {
  const program = `
    import { writeCalendarFile } from './src/sessions/calendar-file.ts';
    const [first, setting] = JSON.parse(process.argv[1]);
    process.stdout.write(writeCalendarFile([first, { ...first, date: '2026-11-18' }], setting));`;
  return execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', program, JSON.stringify([appointment, setting])],
    { encoding: 'utf8', env: { ...process.env, TZ: zone } },
  );
}
