import { getDigest } from '../files/digest.ts';
import { getCases } from './cases.ts';
import { getEntries } from './entries.ts';
import { getHandbook } from './handbook.ts';
import { getHandouts } from './handouts.ts';
import { getKitPages } from './kits.ts';
import { getMentors } from './mentors.ts';
import { oncePerBuild } from './once.ts';
import { peek, setFieldsKey } from './page-texts.ts';
import { getPages } from './pages.ts';
import { portraitNames } from './portraits.ts';
import { getSessions } from './sessions.ts';
import { siteDigest } from './site.ts';
import { getStatistics } from './statistics.ts';

/** What `getStaticPaths` says of the page of an entry. */
interface EntryPath {
  props: {
    entry: {
      id: string;
      /** That of the whole file. */
      digest?: number | string | undefined;
      rendered?: { metadata?: { imagePaths?: string[] | undefined } | undefined } | undefined;
    };
  };
}

/**
 * The same paths with keys: as long as the key of a page stays the same, it is taken from the last site. That is right for
 * pages that show the text of no other file than their entry’s. A page whose text has pictures of its own gets no key, since
 * Astro makes the pictures only where it makes the page.
 */
export async function withCacheKeys<Path extends EntryPath>(
  paths: readonly Path[],
): Promise<(Path & { cacheKey?: string })[]> {
  const shared = await getSharedDigest();
  return paths.map((path) => {
    const { entry } = path.props;
    const { id, digest = '' } = entry;
    const rendered = peek(() => entry.rendered);
    return rendered?.metadata?.imagePaths?.length ? path : { ...path, cacheKey: `${shared} ${id} ${digest}` };
  });
}

/**
 * The software, the settings, the dictionary, the day and the history of the files; what pages show of each other, which are
 * the fields of everything that is shown: titles and orders make navigation, languages make labels, and so on; and the names
 * of portraits, which their bytes decide.
 */
const getSharedDigest = oncePerBuild(async (): Promise<string> => {
  const handouts = await getHandouts();
  const entries = [
    await getHandbook(),
    await getCases(),
    await getKitPages(),
    await getSessions(),
    handouts.map(({ entry }) => entry),
    await getMentors(),
    await getPages(),
    await getEntries('docs'),
  ].map((list) => list.map(({ id, filePath, data }) => ({ id, filePath, data })));
  const key = getDigest(JSON.stringify([siteDigest, entries, await getStatistics(), portraitNames]));
  setFieldsKey(key);
  return key;
});
