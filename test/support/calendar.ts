import ICAL from 'ical.js';

export interface ReadEvent {
  uid: string;
  summary: string;
  /** The moment as any clock of the world has it. */
  start: Date;
  end: Date;
  isWholeDay: boolean;
  /** As the file writes it: `2026-11-18T17:30:00`. */
  wallTime: string;
  sequence: number;
  location: string;
  description: string;
  get: (property: string) => string | undefined;
}

/** Reads a calendar with a program that did not write it, by the rules of the zone that the file itself brings. */
export function readCalendar(file: string): { events: ReadEvent[]; get: (property: string) => string | undefined } {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone];
    }),
  );
  const toDate = (time: ICAL.Time, property: ICAL.Property | null) => {
    const id = property?.getParameter('tzid');
    const zone = typeof id === 'string' ? zones.get(id) : undefined;
    if (typeof id === 'string' && !zone) throw new Error(`The file does not say what ${id} is.`);
    const moment = time.clone();
    moment.zone = zone ?? ICAL.Timezone.utcTimezone;
    return new Date(moment.toUnixTime() * 1000);
  };
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: toDate(event.startDate, component.getFirstProperty('dtstart')),
      end: toDate(event.endDate, component.getFirstProperty('dtend')),
      isWholeDay: event.startDate.isDate,
      wallTime: event.startDate.toString(),
      sequence: event.sequence,
      location: getText(component, 'location') ?? '',
      description: event.description,
      get: (name: string) => getText(component, name),
    };
  });
  return { events, get: (name) => getText(calendar, name) };
}

/** ical.js leaves the signs of properties that are newer than itself, or somebody’s own, as they are written. */
function getText(component: ICAL.Component, name: string): string | undefined {
  const property = component.getFirstProperty(name);
  const text = property?.getFirstValue()?.toString();
  if (property?.type !== 'unknown') return text;
  return text?.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
