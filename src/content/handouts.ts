import type { CollectionEntry } from 'astro:content';
import { getEntries } from './entries.ts';
import { oncePerBuild } from './once.ts';
import { getSessions, type SessionEntry } from './sessions.ts';

export type HandoutEntry = CollectionEntry<'handouts'>;

/** A handout and the guides that name it, in the order of the year. */
export interface UsedHandout {
  entry: HandoutEntry;
  guides: SessionEntry[];
}

/** The finished handouts in the order in which the year needs them; those that no guide names come last. */
export const getHandouts = oncePerBuild(async (): Promise<UsedHandout[]> => {
  const entries = await getEntries('handouts', ({ data }) => !data.draft);
  const guides = await getSessions();
  const order = guides.flatMap(({ data }) => data.handouts);
  const place = ({ id }: HandoutEntry) => (order.includes(id) ? order.indexOf(id) : order.length);
  return entries
    .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
    .map((entry) => ({ entry, guides: guides.filter(({ data }) => data.handouts.includes(entry.id)) }));
});

/** What one guide names, in its own order. */
export async function getHandoutsOf({ data }: Pick<SessionEntry, 'data'>): Promise<HandoutEntry[]> {
  const handouts = await getHandouts();
  return data.handouts.flatMap((slug) => handouts.find(({ entry }) => entry.id === slug)?.entry ?? []);
}

export const handoutsPath = '/sessions/handouts/';

export function getHandoutPath({ id }: Pick<HandoutEntry, 'id'>): string {
  return `${handoutsPath}${id}/`;
}
