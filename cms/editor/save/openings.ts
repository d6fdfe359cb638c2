/**
 * What the files said when they were opened. Decap brings back a copy of what somebody typed before the browser was
 * closed, but not what it was typed over: without that, nobody could tell whether the file has been changed since.
 */
export interface Openings {
  /** Notes what a file says as its form is opened. */
  note: (path: string, text: string) => Promise<void>;
  /**
   * Whether a form holds a recovered copy, and the file is as it was when that was begun.
   *
   * @param opened what the form was opened with, as Decap has it
   */
  isUntouchedSince: (path: string, opened: string, now: string) => Promise<boolean>;
}

const key = 'medmentors-openings';

/** The last two openings of each file as fingerprints: the present one and, for a copy, the one before it. */
type Store = Record<string, readonly string[]>;

export function rememberOpenings(storage: Pick<Storage, 'getItem' | 'setItem'>): Openings {
  const load = (): Store => JSON.parse(storage.getItem(key) ?? '{}') as Store;
  return {
    async note(path, text) {
      const print = await takeFingerprint(text);
      const store = load();
      storage.setItem(key, JSON.stringify({ ...store, [path]: [print, ...(store[path] ?? [])].slice(0, 2) }));
    },
    async isUntouchedSince(path, opened, now) {
      const [present, earlier] = load()[path] ?? [];
      const isRecovered = (await takeFingerprint(opened)) !== present;
      return isRecovered && (await takeFingerprint(now)) === earlier;
    },
  };
}

async function takeFingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
