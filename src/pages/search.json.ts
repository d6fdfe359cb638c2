import type { APIContext } from 'astro';
import { getSearchWords, writeSearchWords } from '../content/search-words.ts';
import { useTranslate } from '../content/translate.ts';

/** What the search of every page says. */
export async function GET({ locals }: APIContext) {
  return new Response(writeSearchWords(await getSearchWords(useTranslate(locals))), {
    headers: { 'content-type': 'application/json' },
  });
}
