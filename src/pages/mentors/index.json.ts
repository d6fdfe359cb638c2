import type { APIContext } from 'astro';
import { getMentors } from '../../content/mentors.ts';
import { getSquarePortrait, type SquarePortrait } from '../../content/portraits.ts';
import { program, toText } from '../../content/program.ts';
import { label, toAddress, today } from '../../content/site.ts';
import { useTranslate } from '../../content/translate.ts';
import { getMentorIndex } from '../../mentors/open-data.ts';

/** The directory as data, for other pages of the school. */
export async function GET({ locals, site }: APIContext) {
  const t = useTranslate(locals);
  const profiles = (await getMentors()).map(({ id, data }) => ({
    id,
    mentor: data,
    portrait: data.portrait && withAddress(getSquarePortrait(data.portrait, 'small'), site),
  }));
  const words = {
    terms: t('embed.terms', { schoolLong: program.school.long }),
    all: t('embed.all'),
    nobody: t('embed.nobody'),
  };
  const index = getMentorIndex(profiles, {
    program,
    today,
    words,
    label,
    toAddress: (path) => toAddress(path, site),
    toText,
  });
  return new Response(`${JSON.stringify(index, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

/** Other pages of the school need to know where this site is, if anybody does. */
function withAddress(portrait: SquarePortrait, site: URL | undefined): SquarePortrait {
  return site ? { ...portrait, src: new URL(portrait.src, site).href } : portrait;
}
