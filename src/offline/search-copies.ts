import type { KeptSearch } from './kept-search.ts';

const cachePrefix = 'search-';

/**
 * Keeps the whole index, not what was asked for: nobody can tell from it what somebody searched for. Called for every
 * search, and does something for the first.
 */
export async function keepSearch(search: KeptSearch | undefined): Promise<void> {
  if (!search || (await caches.has(cachePrefix + search.revision))) return;
  const cache = await caches.open(cachePrefix + search.revision);
  try {
    await cache.addAll(search.files.map((file) => new Request(search.folder + file, { cache: 'no-cache' })));
  } catch {
    // The next search tries again.
    await caches.delete(cachePrefix + search.revision);
    return;
  }
  for (const name of await listOlder(search)) await caches.delete(name);
}

/** After a newer build: its index takes the place of the older one, if there is one. */
export async function renewKeptSearch(search: KeptSearch | undefined): Promise<void> {
  if ((await listOlder(search)).length > 0) await keepSearch(search);
}

export function isOfKeptSearch(search: KeptSearch | undefined, pathname: string): boolean {
  return search !== undefined && pathname.startsWith(search.folder);
}

export async function answerFromKeptSearch(request: Request): Promise<Response> {
  // Pagefind adds the time to one address, so that no cache answers it.
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}

async function listOlder(search: KeptSearch | undefined): Promise<string[]> {
  return (await caches.keys()).filter(
    (name) => name.startsWith(cachePrefix) && name !== `${cachePrefix}${search?.revision}`,
  );
}
