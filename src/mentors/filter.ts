/** What a visitor can narrow the directory by. The keys are also the names in the address. */
export const filterKeys = ['interest', 'path', 'language', 'availability'] as const;

export type FilterKey = (typeof filterKeys)[number];

/** One chosen key of the vocabulary for each filter in use. */
export type Filters = Partial<Record<FilterKey, string>>;

/** What a mentor can be found by: all keys of the vocabulary that fit, for each filter. */
export type Traits = Readonly<Record<FilterKey, readonly string[]>>;

/** A mentor fits when every filter in use finds its key among the mentor's. */
export function isMatch(traits: Traits, filters: Filters): boolean {
  return filterKeys.every((key) => {
    const wanted = filters[key];
    return wanted === undefined || traits[key].includes(wanted);
  });
}

/** Filters from the query of an address; names it does not know and empty values are left out. */
export function readFilters(query: string): Filters {
  const params = new URLSearchParams(query);
  return Object.fromEntries(filterKeys.map((key) => [key, params.get(key)] as const).filter(([, value]) => value));
}

/** Filters as the query of an address, `''` for none. */
export function writeFilters(filters: Filters): string {
  const params = new URLSearchParams(filterKeys.flatMap((key) => (filters[key] ? [[key, filters[key]]] : [])));
  return params.size > 0 ? `?${params}` : '';
}
