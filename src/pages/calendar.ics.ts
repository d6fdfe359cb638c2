import type { APIContext } from 'astro';
import { writeSessionCalendar, yearCalendarPath } from '../content/session-calendar.ts';
import { getSessions } from '../content/sessions.ts';
import { useTranslate } from '../content/translate.ts';

/** The year, for calendars that follow it. */
export async function GET({ locals, site }: APIContext) {
  const t = useTranslate(locals);
  return new Response(writeSessionCalendar(await getSessions(), { path: yearCalendarPath, t, site }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
