import { describe, expect, it } from 'vitest';
import { rememberOpenings } from '../../../cms/editor/save/openings.ts';

const path = 'content/mentors/ada.md';

function makeStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value);
    },
  };
}

describe('rememberOpenings', () => {
  it('knows a recovered copy whose file is as it was, also in a browser that was started anew', async () => {
    const storage = makeStorage();
    await rememberOpenings(storage).note(path, 'old');
    const again = rememberOpenings(storage);
    await again.note(path, 'old');
    expect(await again.isUntouchedSince(path, 'old, and what was typed', 'old')).toBe(true);
  });

  it('knows that the file was changed since', async () => {
    const openings = rememberOpenings(makeStorage());
    await openings.note(path, 'old');
    await openings.note(path, 'new');
    expect(await openings.isUntouchedSince(path, 'old, and what was typed', 'new')).toBe(false);
  });

  it('is no excuse for a form that was opened with the file itself', async () => {
    const openings = rememberOpenings(makeStorage());
    await openings.note(path, 'older');
    await openings.note(path, 'old');
    // Somebody went back to the older text meanwhile.
    expect(await openings.isUntouchedSince(path, 'old', 'older')).toBe(false);
  });

  it('knows nothing of a file that was opened for the first time', async () => {
    const openings = rememberOpenings(makeStorage());
    await openings.note('content/mentors/ben.md', 'old');
    await openings.note(path, 'old');
    expect(await openings.isUntouchedSince(path, 'typed', 'old')).toBe(false);
  });
});
