import { keepSearchMessage, keptBundle } from '../offline/kept-search.ts';
import { ask, type Answer } from './ask.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';

/** Asks the index of all pages, and without a connection the one of the kept pages. */
export class Engine {
  readonly #bundle: string;
  readonly #fillers: ReadonlySet<string>;
  /** Whether the last question met no connection, so that only the pages kept on the device were searched. */
  isKept = false;
  readonly #loaded = new Map<string, Promise<Pagefind>>();
  /** What tells the index that is asked from others. */
  #entry: Promise<string | undefined> | undefined;

  /** See `SearchWords` for both. */
  constructor(bundle: string, fillers: string) {
    this.#bundle = bundle;
    this.#fillers = new Set(fillers.split(' '));
  }

  /** Loads what will be needed, while somebody still types. What fails is tried again with the question. */
  warmUp(): void {
    this.#load(navigator.onLine ? this.#bundle : this.#bundle + keptBundle).catch(() => undefined);
  }

  /**
   * One answer after the other, each with all of the one before; none where nothing is found. Rejects where there is no
   * connection and nothing is kept.
   */
  async *ask(question: string, kind: string, isOffline: boolean): AsyncGenerator<Answer> {
    if (!isOffline) {
      try {
        this.isKept = false;
        let isFound = false;
        for await (const answer of this.#askFrom(this.#bundle, question, kind)) {
          isFound = true;
          yield answer;
        }
        // Pagefind takes a part of its index that did not come for one without such words.
        if (!isFound && (await this.renew())) yield* this.#askFrom(this.#bundle, question, kind);
        if (isFound) askToKeep();
        return;
      } catch {
        // A connection can be gone without the browser knowing.
      }
    }
    this.isKept = true;
    yield* this.#askFrom(this.#bundle + keptBundle, question, kind);
  }

  /**
   * Makes the next question ask the index that is there now, where that is another one: once the site was published anew,
   * parts of the index that this page has begun with are gone. Rejects where there is no connection.
   *
   * @returns whether it is another one
   */
  async renew(): Promise<boolean> {
    const entry = await this.#readEntry();
    if (entry === (await this.#entry)) return false;
    const before = this.#loaded.get(this.#bundle);
    this.#loaded.delete(this.#bundle);
    before?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
    return true;
  }

  async #readEntry(): Promise<string> {
    const response = await fetch(`${this.#bundle}pagefind-entry.json`, { cache: 'no-store' });
    if (!response.ok) throw new Error('The search is not there.');
    return response.text();
  }

  async *#askFrom(bundle: string, question: string, kind: string): AsyncGenerator<Answer> {
    yield* ask(await this.#load(bundle), question, { kind, fillers: this.#fillers });
  }

  #load(bundle: string): Promise<Pagefind> {
    const known = this.#loaded.get(bundle);
    if (known) return known;
    const loading = loadPagefind(bundle);
    if (bundle === this.#bundle) this.#entry = this.#readEntry().catch(() => undefined);
    this.#loaded.set(bundle, loading);
    loading.catch(() => {
      // The next try may have a connection.
      this.#loaded.delete(bundle);
    });
    return loading;
  }
}

function askToKeep(): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage(keepSearchMessage);
}
