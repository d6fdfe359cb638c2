import type { APIContext } from 'astro';
import { getMentors } from '../../content/mentors.ts';
import { getSquarePortrait } from '../../content/portraits.ts';
import { program, toText } from '../../content/program.ts';
import { label, toAddress, today } from '../../content/site.ts';
import { useTranslate } from '../../content/translate.ts';
import { getMentorIndex } from '../../mentors/open-data.ts';

/** Twice the edge of a portrait in the directory: sharp on every screen. */
const portraitSize = 176;

/** The directory as data, for other pages of the school. */
export async function GET({ locals, site }: APIContext) {
  const t = useTranslate(locals);
  const profiles = await Promise.all(
    (await getMentors()).map(async ({ id, data }) => ({
      id,
      mentor: data,
      portrait: data.portrait && (await getSquarePortrait(data.portrait, portraitSize, site)),
    })),
  );
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
