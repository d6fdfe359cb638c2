/** `tab`: until the tab is closed. `browser`: until somebody clears it. Neither ever leaves the browser. */
type Keeper = 'tab' | 'browser';

/** Stands in where a browser allows no storage: what is kept then lasts as long as the page. */
const memory = new Map<string, string>();

/** What was kept under a key, or `null`. */
export function readKept(keeper: Keeper, key: string): string | null {
  try {
    return getStorage(keeper).getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Keeps a text under a key; `null` forgets it. */
export function keep(keeper: Keeper, key: string, text: string | null): void {
  try {
    if (text === null) getStorage(keeper).removeItem(key);
    else getStorage(keeper).setItem(key, text);
  } catch {
    if (text === null) memory.delete(key);
    else memory.set(key, text);
  }
}

function getStorage(keeper: Keeper): Storage {
  return keeper === 'tab' ? sessionStorage : localStorage;
}
