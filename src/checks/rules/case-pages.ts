import leven from 'leven';
import { caseSchema } from '../../schemas/case.ts';
import { getLabel } from '../../schemas/lookup.ts';
import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** Cases that name a page of the handbook which is not there, or which readers cannot open because it is a draft. */
export function findLostPages({ handbook, cases, unread }: Pick<Content, 'handbook' | 'cases' | 'unread'>): Problem[] {
  // What is wrong with a page that cannot be read is told there.
  const known = new Set([...handbook, ...unread].map(({ file }) => getPlace(file)));
  const drafts = new Set(handbook.filter(({ data }) => data.draft).map(({ file }) => getPlace(file)));
  const finished = [...known].filter((place) => !drafts.has(place));
  return cases.flatMap(({ file, lineOf, data }) =>
    data.pages.flatMap((page, i) => {
      if (known.has(page) && !drafts.has(page)) return [];
      const path = ['pages', i];
      const message = drafts.has(page)
        ? `This page is a draft, so that nobody can open it. Finish content/handbook/${page}.md first, or name another page here.`
        : `The handbook has no such page. ${suggest(page, finished)}`;
      return [error({ file, line: lineOf(path), label: getLabel(caseSchema, path), value: page, message })];
    }),
  );
}

/** `role/boundaries` for `content/handbook/role/boundaries.md`. */
function getPlace(file: string): string {
  return file.replace(/^content\/handbook\/|\.md$/g, '');
}

/** The closest page by its place or, where somebody only mistook the section, by its name. */
function suggest(page: string, finished: readonly string[]): string {
  const getName = (place: string) => place.slice(place.indexOf('/') + 1);
  const measure = (place: string) => Math.min(leven(page, place), 1 + leven(getName(page), getName(place)));
  const closest = finished.toSorted((a, b) => measure(a) - measure(b))[0];
  return closest === undefined ? 'Take it away.' : `The closest is ${closest}. Write that, or take it away.`;
}
