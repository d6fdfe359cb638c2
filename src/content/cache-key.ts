import { getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { getCases } from './cases.ts';
import { getHandbook } from './handbook.ts';
import { getHandouts } from './handouts.ts';
import { getKitPages } from './kits.ts';
import { getMentors } from './mentors.ts';
import { oncePerBuild } from './once.ts';
import { getPages } from './pages.ts';
import { getSessions } from './sessions.ts';
import { getStatistics } from './statistics.ts';

/** What `getStaticPaths` says of the page of an entry. */
interface EntryPath {
  /** Its digest is that of the whole file. */
  props: { entry: { id: string; digest?: number | string | undefined } };
}

/**
 * The same paths with keys: as long as the key of a page stays the same, Astro takes the page from the last build. That is
 * right for pages that show the text of no other file than their entry’s. The software, the settings, the dictionary, the
 * day and the history of the files are in the configuration (`getSourceDigest`); the key has what pages show of each other.
 */
export async function withCacheKeys<Path extends EntryPath>(
  paths: readonly Path[],
): Promise<(Path & { cacheKey: string })[]> {
  const shared = await getSharedDigest();
  return paths.map((path) => {
    const { id, digest = '' } = path.props.entry;
    return { ...path, cacheKey: `${shared} ${id} ${digest}` };
  });
}

/** The fields of everything that is shown: titles and orders make navigation, languages make labels, and so on. */
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
    await getCollection('docs'),
  ].map((list) => list.map(({ id, filePath, data }) => ({ id, filePath, data })));
  const all = JSON.stringify([entries, await getStatistics()]);
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
});
