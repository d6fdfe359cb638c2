import {
  ICalCalendarMethod,
  ICalEventTransparency,
  default as makeCalendar,
  escape as escapeText,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block as findZoneRules } from 'timezones-ical-library';
import { dropControlSigns } from '../schemas/normalize.ts';

/** A session as calendars show it. All of its texts are plain. */
export interface Appointment {
  /** Stays the same when the session moves, so that calendars move it and do not show it twice. */
  uid: string;
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** `17:30`; without one the appointment takes the whole day. */
  startTime?: string | undefined;
  minutes: number;
  place?: string | undefined;
  description: string;
  /** The whole address of its guide. */
  url?: string | undefined;
  revision: Revision;
}

/** Which version of an appointment this is. Calendars that already hold a later one leave it alone. */
export interface Revision {
  /** Grows with every change. */
  sequence: number;
  /** When it last changed, in seconds since 1970. */
  time: number;
}

export interface CalendarSetting {
  name: string;
  /** The wall times are those of this zone, `America/New_York`. */
  zone: string;
  /** The tag of the language that the texts are in. */
  language: string;
  /** Where calendars fetch it from, if that is known. */
  source?: string | undefined;
}

/** How often calendars look for changes; many have a pace of their own. */
const secondsToRefresh = 12 * 60 * 60;

/**
 * Appointments as an iCalendar file (RFC 5545). Says the wall time and the rules of its zone, which all calendars read
 * rightly: without the rules, some take another zone’s change to summer time. The same input gives the same bytes, in
 * whatever zone this runs.
 */
export function writeCalendarFile(
  appointments: readonly Appointment[],
  { name, zone, language, source }: CalendarSetting,
): string {
  const rules = findRules(zone);
  const calendar = makeCalendar({
    prodId: { company: 'MedMentors', product: 'Sessions', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes what stands in an event, and not this.
    name: escapeText(dropControlSigns(name), false),
    source: source ?? null,
    ttl: secondsToRefresh,
    // A name here would change the moments of change, which are in UTC, to local times.
    timezone: { name: null, generator: () => rules?.block ?? null },
  });
  for (const appointment of appointments) calendar.createEvent(makeEvent(appointment, zone, rules?.id));
  return `${calendar.toString()}\r\n`;
}

function makeEvent(appointment: Appointment, zone: string, zoneId: string | undefined): ICalEventData {
  const { uid, title, startTime, date, minutes, place, description, url, revision } = appointment;
  const changed = Temporal.Instant.fromEpochMilliseconds(revision.time * 1000);
  const when = startTime
    ? { ...getHours(`${date}T${startTime}`, zone, minutes), timezone: zoneId ?? null }
    : { ...getWholeDay(date), allDay: true, timezone: null, transparency: ICalEventTransparency.TRANSPARENT };
  return {
    id: uid,
    sequence: revision.sequence,
    stamp: changed,
    lastModified: changed,
    summary: dropControlSigns(title),
    description: dropControlSigns(description),
    ...when,
    ...(place && { location: dropControlSigns(place) }),
    ...(url && { url }),
  };
}

/** In a night that has an hour twice the first is meant, and one that a night leaves out is the one after it. */
function getHours(wallTime: string, zone: string, minutes: number) {
  const start = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone);
  return { start, end: start.add({ minutes }) };
}

/** The end of a day is the beginning of the next. */
function getWholeDay(date: string) {
  const start = Temporal.PlainDate.from(date);
  return { start, end: start.add({ days: 1 }) };
}

/**
 * The rules of a zone, as clients need them, and its name in them (an old name such as `US/Eastern` has a newer one).
 * Where nobody wrote them down, moments are given in UTC, which needs none.
 */
function findRules(zone: string): { id: string; block: string } | undefined {
  const [block, id] = findZoneRules(zone);
  return block && id ? { block, id: id.replace(/^TZID=/, '') } : undefined;
}
