import type { APIContext } from 'astro';
import { getHandbook } from '../../content/handbook.ts';
import { writeHandbookFeed } from '../../content/handbook-feed.ts';
import { useTranslate } from '../../content/translate.ts';

/** What changed in the handbook, for feed readers. */
export async function GET({ locals, site }: APIContext) {
  return new Response(writeHandbookFeed(await getHandbook(), useTranslate(locals), site), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
