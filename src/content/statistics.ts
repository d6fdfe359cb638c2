import type { About } from '../published/about.ts';
import type { Voice } from '../published/voice.ts';
import type { Statistics } from '../schemas/statistics.ts';
import { listContentFolder, readContentFile } from './content-file.ts';
import { getEntries } from './entries.ts';
import { oncePerBuild } from './once.ts';
import { program } from './program.ts';
import { interfaceLanguage, label, toAddress } from './site.ts';
import type { Translate } from './translate.ts';

const folder = 'content/stats';

/** The published years, newest first. */
export const getStatistics = oncePerBuild(async (): Promise<Statistics[]> => {
  // Astro warns of an empty collection, and a school’s first year has nothing to publish yet.
  const entries = listContentFolder(folder).some((name) => name.endsWith('.json')) ? await getEntries('stats') : [];
  return entries.map(({ data }) => data).sort((a, b) => (a.year > b.year ? -1 : 1));
});

/** The file of a year as it was committed, to the byte. */
export function getPublishedText({ year }: Pick<Statistics, 'year'>): string {
  const text = readContentFile(`${folder}/${year}.json`);
  if (text === undefined) throw new Error(`There are no statistics of ${year}.`);
  return text;
}

/** How this school puts figures into words. */
export function getVoice(t: Translate): Voice {
  return { t, label, language: interfaceLanguage, year: program.academic_year };
}

/** Who publishes the statistics, and where; `site` is the address that the site is built for, if there is one. */
export function getAbout(t: Translate, site: URL | undefined): About {
  return {
    school: program.school.long,
    program: program.name.long,
    toAddress: (path) => toAddress(path, site),
    voice: getVoice(t),
  };
}
