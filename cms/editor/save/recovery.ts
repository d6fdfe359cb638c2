import { waitForForm } from './form.ts';

/**
 * Makes Decap’s copies of unsaved text come back. Decap reads the copy and the entry at the same time, asks about the
 * copy as soon as it has it, and then puts the entry over it (its issues 5055, 5470 and 6989). Here the copy has to wait
 * until the form is there.
 */
export function holdBackCopies(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object below
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
    const request = get.call(this, key);
    if (typeof key === 'string' && key.startsWith('backup.')) holdBack(request);
    return request;
  };
}

/** Decap’s storage sets one listener, `onsuccess`. */
function holdBack(request: IDBRequest): void {
  const formIsThere = waitForForm();
  Object.defineProperty(request, 'onsuccess', {
    set: (listener: () => void) => {
      request.addEventListener('success', () => void formIsThere.then(listener));
    },
  });
}
