import { AsyncLocalStorage } from 'node:async_hooks';

/** A page in the making. */
interface Making {
  showsText: boolean;
}

interface Shared {
  makings: AsyncLocalStorage<Making>;
  fieldsKey?: string | undefined;
}

/** Pages have this module once more, in the bundle: what the build and they tell each other has to be in one place. */
const shared = ((globalThis as { medmentorsPages?: Shared }).medmentorsPages ??= { makings: new AsyncLocalStorage() });

/**
 * Does some work for a page, and says whether the text of any entry was asked for, or a file of the content as it is. A page
 * of which that is not so is made of fields alone.
 */
export async function watchTexts<Value>(work: () => Promise<Value>): Promise<{ value: Value; showsText: boolean }> {
  const making = { showsText: false };
  const value = await shared.makings.run(making, work);
  return { value, showsText: making.showsText };
}

/** To be called wherever a text is handed out. */
export function noteText(): void {
  const making = shared.makings.getStore();
  if (making) making.showsText = true;
}

/** The parts of an entry that are its text. */
const texts = ['body', 'rendered'] as const;

/** Lets an entry say when it is asked for its text. */
export function watchEntry(entry: object): void {
  for (const part of texts) {
    const value: unknown = Object.getOwnPropertyDescriptor(entry, part)?.value;
    if (value === undefined) continue;
    const get = () => {
      noteText();
      return value;
    };
    Object.defineProperty(entry, part, { get, enumerable: true });
  }
}

/** Asks for a text of which no page shows anything. */
export function peek<Value>(ask: () => Value): Value {
  return shared.makings.exit(ask);
}

/** Says by what the build may know again a page that is made of fields alone. */
export function setFieldsKey(key: string | undefined): void {
  shared.fieldsKey = key;
}

/** What pages have said, if they have. */
export function getFieldsKey(): string | undefined {
  return shared.fieldsKey;
}
