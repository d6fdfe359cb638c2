import type { Page } from 'playwright-core';

/** The copies of unsaved entries that Decap keeps in a browser, as text. It writes one two seconds after the last key. */
export function readCopies(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const wait = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('The storage of the browser cannot be read.'));
        };
      });
    const databases = await indexedDB.databases();
    const copies: unknown[] = [];
    for (const { name = '' } of databases) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const kept = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([wait(kept.getAllKeys()), wait<unknown[]>(kept.getAll())]);
        const isCopy = (key: IDBValidKey | undefined) => typeof key === 'string' && key.startsWith('backup.');
        copies.push(...values.filter((_, i) => isCopy(keys[i])));
      }
      database.close();
    }
    return JSON.stringify(copies);
  });
}
