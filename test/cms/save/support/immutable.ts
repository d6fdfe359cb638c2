import type { Entry, ImmutableList, ImmutableMap } from '../../../../cms/editor/decap.ts';

/** Stands in for Immutable.js, which is inside of Decap’s script: objects become Maps and arrays Lists, all the way down. */
export function fromJS(value: unknown): unknown {
  if (Array.isArray(value)) return makeList(value.map(fromJS));
  return isPlain(value) ? makeMap(Object.entries(value).map(([key, child]) => [key, fromJS(child)])) : value;
}

export function makeData(value: Readonly<Record<string, unknown>>): ImmutableMap {
  return fromJS(value) as ImmutableMap;
}

/** An entry as Decap hands it to `preSave`. */
export function makeEntry(value: Readonly<Record<string, unknown>>): Entry {
  return fromJS(value) as Entry;
}

function makeMap(entries: readonly (readonly [string, unknown])[]): ImmutableMap {
  const get = (key: string) => entries.find(([name]) => name === key)?.[1];
  const map: Pick<ImmutableMap, 'size' | 'get' | 'map' | 'filter' | 'equals' | 'toJS'> = {
    size: entries.length,
    get,
    map: (change) => makeMap(entries.map(([key, child]) => [key, change(child, key)])),
    filter: (keep) => makeMap(entries.filter(([, child]) => keep(child))),
    equals: (other) => JSON.stringify(toJS(other)) === JSON.stringify(toJS(map)),
    toJS: () => Object.fromEntries(entries.map(([key, child]) => [key, toJS(child)])),
  };
  return map as ImmutableMap;
}

function makeList(items: readonly unknown[]): ImmutableList {
  return {
    size: items.length,
    map: (change) => makeList(items.map(change)),
    filter: (keep) => makeList(items.filter(keep)),
    toArray: () => [...items],
    toJS: () => items.map(toJS),
  };
}

function toJS(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'toJS' in value ? (value as ImmutableMap).toJS() : value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
