import { facets, makeTraits, type Facet } from './profile.ts';
import { sorts, type Sort, type View } from './view.ts';

export interface ReadView {
  view: View;
  /** What the address asks for and nobody has, as it stands there: an old link, or a slip. */
  unknown: string[];
}

/** Nobody needs more, and an address of any length can be made up. */
const longestWords = 100;

/**
 * The directory that an address asks for.
 *
 * @param query the part from `?` on
 * @param choices the keys that may be chosen in each facet
 */
export function readView(query: string, choices: Readonly<Record<Facet, readonly string[]>>): ReadView {
  const params = new URLSearchParams(query);
  const asked = makeTraits((facet) => [...new Set(params.getAll(facet).filter(Boolean))]);
  const sort = params.get('sort') ?? 'name';
  return {
    view: {
      // In the order of the choices: whichever was chosen first makes the same address.
      chosen: makeTraits((facet) => choices[facet].filter((key) => asked[facet].includes(key))),
      words: (params.get('words') ?? '').slice(0, longestWords),
      sort: isSort(sort) ? sort : 'name',
    },
    unknown: [
      ...facets.flatMap((facet) => asked[facet].filter((key) => !choices[facet].includes(key))),
      ...(isSort(sort) ? [] : [sort]),
    ],
  };
}

/** A directory as the query of an address, `''` for everybody by name. */
export function writeView({ chosen, words, sort }: View): string {
  const params = new URLSearchParams([
    ...facets.flatMap((facet) => chosen[facet].map((key) => [facet, key])),
    ...(words.trim() ? [['words', words.trim()]] : []),
    ...(sort === 'name' ? [] : [['sort', sort]]),
  ]);
  return params.size > 0 ? `?${params}` : '';
}

function isSort(value: string): value is Sort {
  return (sorts as readonly string[]).includes(value);
}
