import type { APIContext } from 'astro';
import { getSessionCalendarPath, isDated, writeSessionCalendar } from '../../content/session-calendar.ts';
import { getSessions, type SessionEntry } from '../../content/sessions.ts';
import { useTranslate } from '../../content/translate.ts';

/** One session, to be put into a calendar by itself. */
export async function getStaticPaths() {
  const sessions = await getSessions();
  return sessions.filter(isDated).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}

export function GET({ props: { entry }, locals, site }: APIContext<{ entry: SessionEntry }>) {
  const t = useTranslate(locals);
  return new Response(writeSessionCalendar([entry], { path: getSessionCalendarPath(entry), t, site }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
