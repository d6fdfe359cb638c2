import type { APIContext } from 'astro';
import { getCases } from '../../content/cases.ts';
import { getHandbook } from '../../content/handbook.ts';
import { writeHandbookFeed } from '../../content/handbook-feed.ts';
import { useTranslate } from '../../content/translate.ts';

/** What changed in the handbook, for feed readers. */
export async function GET({ locals, site }: APIContext) {
  const content = { pages: await getHandbook(), cases: await getCases() };
  return new Response(writeHandbookFeed(content, useTranslate(locals), site), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
