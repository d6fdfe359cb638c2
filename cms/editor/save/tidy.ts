import type { ImmutableList, ImmutableMap } from '../decap.ts';
import { cleanMarkdown, cleanText, type Leftover } from './clean.ts';

export interface Tidied {
  /** What is to be written. The very same object where nothing had to change. */
  data: ImmutableMap;
  leftovers: Leftover[];
}

type Collection = ImmutableMap | ImmutableList;

/**
 * The fields of an entry as they belong into a file: a form leaves `""`, `null` and empty lists where something was
 * cleared, and pasted text brings along what nobody sees. Fields keep their order.
 */
export function tidyData(data: ImmutableMap): Tidied {
  const leftovers = new Set<Leftover>();
  const note = ({ text, leftovers: found }: ReturnType<typeof cleanText>) => {
    for (const leftover of found) leftovers.add(leftover);
    return text;
  };
  const tidy = (value: unknown): unknown => {
    // Line breaks stay: text over several lines ends in one.
    if (typeof value === 'string') return note(cleanText(value)).replace(/^[ \t]+|[ \t]+$/g, '');
    return isCollection(value) ? dropBlanks(value.map(tidy)) : value;
  };
  const tidied = dropBlanks(
    data.map((value, key) => (key === 'body' && typeof value === 'string' ? note(cleanMarkdown(value)) : tidy(value))),
  );
  return { data: data.equals(tidied) ? data : tidied, leftovers: [...leftovers] };
}

function dropBlanks<Kind extends Collection>(collection: Kind): Kind {
  return collection.filter((value) => !isBlank(value)) as Kind;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (isCollection(value) && value.size === 0);
}

function isCollection(value: unknown): value is Collection {
  return typeof value === 'object' && value !== null && 'toJS' in value;
}
