import { expect } from 'vitest';

/** Waits until what is read is as expected: on a small machine that does other things too, it may take its time. */
export function eventually<Value>(read: () => Value) {
  return expect.poll(read, { timeout: 30_000 });
}
