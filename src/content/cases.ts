import type { CollectionEntry } from 'astro:content';
import { getOpening as findOpening } from '../cases/opening.ts';
import { sortCases } from '../cases/order.ts';
import { getEntries } from './entries.ts';
import type { HandbookEntry } from './handbook.ts';
import { oncePerBuild } from './once.ts';
import { program, toText } from './program.ts';

export type CaseEntry = CollectionEntry<'cases'>;

/** The case library. It is a part of the handbook. */
export const casesPath = '/handbook/cases/';

/** All cases as sheets of paper. */
export const casesToPrintPath = '/handbook/cases/print/';

/** The finished cases by main theme and title. */
export const getCases = oncePerBuild(async (): Promise<CaseEntry[]> => {
  return sortCases(await getEntries('cases', ({ data }) => !data.draft), program.language);
});

/** The finished cases that name a page of the handbook. */
export async function getCasesOf({ id }: Pick<HandbookEntry, 'id'>): Promise<CaseEntry[]> {
  return (await getCases()).filter(({ data }) => data.pages.includes(id));
}

export function getCasePath({ id }: Pick<CaseEntry, 'id'>): string {
  return `${casesPath}${id}/`;
}

/** How a case begins, for lists, the search and the feed. */
export function getOpening({ body = '' }: Pick<CaseEntry, 'body'>): string {
  return findOpening(toText(body), program.language);
}
