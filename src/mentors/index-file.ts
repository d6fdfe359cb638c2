import { makeTraits, type Profile, type Traits } from './profile.ts';
import { fold } from './fold.ts';

/**
 * The mentors in `mentors/index.json`, as far as finding them goes, in the order of the file. What is no mentor is left
 * out: the page that asks may be older or newer than the file.
 */
export function parseIndex(json: unknown): Profile[] {
  const mentors = isRecord(json) && Array.isArray(json.mentors) ? (json.mentors as unknown[]) : [];
  return mentors
    .filter(isRecord)
    .flatMap(({ id, name, traits, text }) =>
      typeof id === 'string' && id !== '' && typeof name === 'string'
        ? [{ id, name, traits: parseTraits(traits), text: typeof text === 'string' ? text : fold(name) }]
        : [],
    );
}

function parseTraits(traits: unknown): Traits {
  const lists = isRecord(traits) ? traits : {};
  return makeTraits((facet) => {
    const keys = Object.hasOwn(lists, facet) ? lists[facet] : undefined;
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
