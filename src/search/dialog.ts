import { isTooShort, type Answer } from './ask.ts';
import { Engine } from './engine.ts';
import { furnish, type Furniture } from './furniture.ts';
import { isAbout, leaders, readHit, type Hit } from './hit.ts';
import { make } from './make.ts';
import { forgetSearches, keepSearch, mayKeep, readSearches, toSitePath } from './recent.ts';
import { describe, makeFailed, makeGroups, makeNone, makeRecent } from './parts.ts';
import { moveFocus } from './keyboard.ts';
import type { SearchWords } from './words.ts';

/** How many pages are shown at once. Each is a request. */
const atOnce = 8;
/** Nobody who types on is told of results, nor that the search takes its time; in milliseconds. */
const rest = 500;

interface Asking {
  question: string;
  kind: string;
  /** Counts the questions: the highest is the one whose answer is wanted. */
  turn: number;
}

interface Shown {
  question: string;
  kind: string;
  /** Paths of the best answers, from the root of the site. */
  best: readonly string[];
}

/**
 * The search in an open dialog that so far holds a form with a field: everything else, and the answers. It is a list of
 * links under headings, not a list box: each result leads to a page and to a part of it, which an option could not hold,
 * and links can be opened in a tab of their own and read one by one.
 */
export class SearchDialog {
  readonly #words: SearchWords;
  readonly #engine: Engine;
  readonly #dialog: HTMLDialogElement;
  readonly #field: HTMLInputElement;
  readonly #parts: Furniture;
  #asked = 0;
  #shown: Shown | undefined;
  #opensFirst = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(dialog: HTMLDialogElement, field: HTMLInputElement, words: SearchWords) {
    this.#words = words;
    this.#engine = new Engine(words.bundle, words.fillers);
    this.#dialog = dialog;
    this.#field = field;
    this.#parts = furnish(dialog, field, words);
    this.#listen();
    this.open();
  }

  /** Called each time that the dialog was opened. */
  open(): void {
    this.#engine.warmUp();
    // What was asked last stands there still, and may have been asked while there was no connection.
    this.#search();
  }

  #listen(): void {
    this.#field.addEventListener('input', () => {
      this.#opensFirst = false;
      this.#search();
    });
    this.#parts.kinds.addEventListener('change', () => {
      this.#search();
    });
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      // Who types fast and presses Enter means what was typed, not what was found for half of it.
      if (this.#isShown()) this.#openFirst();
      else this.#opensFirst = true;
    });
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        // A field for searches would take the first Escape for itself.
        event.preventDefault();
        this.#dialog.close();
      } else moveFocus(event, this.#field, [...this.#parts.results.querySelectorAll<HTMLElement>('a, button')]);
    });
    for (const type of ['click', 'auxclick'])
      this.#parts.results.addEventListener(type, ({ target }) => {
        const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.result, a.section') : null;
        if (link) this.#follow(link);
      });
  }

  get #question(): string {
    return this.#field.value.trim().replace(/\s+/g, ' ');
  }

  get #kind(): string {
    return this.#parts.kinds.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  }

  #isShown(): boolean {
    return this.#shown?.question === this.#question && this.#shown.kind === this.#kind;
  }

  #search(): void {
    const asking = { question: this.#question, kind: this.#kind, turn: ++this.#asked };
    clearTimeout(this.#timer);
    this.#parts.results.scrollTop = 0;
    if (isTooShort(asking.question)) {
      this.#showStart();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#parts.line.textContent = this.#parts.status.textContent = this.#words.searching;
    }, rest);
    void this.#find(asking);
  }

  async #find(asking: Asking): Promise<void> {
    const ways = [
      () => this.#answer(asking),
      // Pages that were found are gone where the site was published anew.
      () => this.#engine.renew().then(() => this.#answer(asking)),
      // A connection can also go while they come in.
      () => this.#answer(asking, 0, true),
    ];
    for (const go of ways) {
      if (asking.turn !== this.#asked) return;
      try {
        await go();
        return;
      } catch {
        // The next way may lead there.
      }
    }
    if (asking.turn === this.#asked) this.#showFailed();
  }

  /** Shows what is found, unless somebody has typed on meanwhile; `before` pages of it are on the screen already. */
  async #answer(asking: Asking, before = 0, isOffline = !navigator.onLine): Promise<void> {
    let isFound = false;
    for await (const answer of this.#engine.ask(asking.question, asking.kind, isOffline)) {
      // Somebody may have typed on: then these pages are not asked for.
      if (asking.turn !== this.#asked) return;
      // Nobody waits for the eighth page to see the first. Pagefind keeps what has come, and fetches no page twice.
      const counts = before === 0 && answer.results.length > leaders ? [leaders, atOnce] : [before + atOnce];
      for (const count of counts) {
        const ready = await Promise.all(answer.results.slice(0, count).map((result) => result.data()));
        if (asking.turn !== this.#asked) return;
        isFound ||= ready.some((page) => isAbout(page, asking.question));
        if (isFound) this.#showHits(asking, answer, ready.map(readHit), before);
      }
    }
    if (isFound || asking.turn !== this.#asked) return;
    const elsewhere = asking.kind ? await this.#count(asking.question) : 0;
    if (asking.turn === this.#asked) this.#showNone(asking.question, elsewhere);
  }

  #showHits(asking: Asking, answer: Answer, hits: readonly Hit[], before: number): void {
    const { question, kind } = asking;
    this.#shown = {
      question,
      kind,
      best: hits.slice(0, leaders).map(({ href }) => toSitePath(href, this.#words.bundle)),
    };
    const groups: Node[] = makeGroups(hits, this.#words);
    // Below the first few it would move away from under the finger when the others come.
    if (answer.results.length > hits.length && hits.length >= before + atOnce) {
      const more = make('button', { type: 'button', class: 'action' }, this.#words.more);
      more.addEventListener('click', () => {
        this.#answer(asking, hits.length).catch(() => {
          this.#showFailed();
        });
      });
      groups.push(more);
    }
    const found = describe(answer, this.#words);
    this.#show(this.#engine.isKept ? `${found} ${this.#words.offline}` : found, ...groups);
    const next = hits[before];
    if (before > 0 && next) this.#links.find((link) => link.getAttribute('href') === next.href)?.focus();
    if (this.#opensFirst) this.#openFirst();
  }

  /** How many pages of any kind answer. */
  async #count(question: string): Promise<number> {
    let count = 0;
    for await (const { results } of this.#engine.ask(question, '', !navigator.onLine)) count = results.length;
    return count;
  }

  #showStart(): void {
    this.#shown = undefined;
    const searches = readSearches();
    const recent = makeRecent(searches, this.#words, {
      again: (search) => {
        this.#field.value = search;
        this.#field.focus();
        this.#search();
      },
      forget: () => {
        forgetSearches();
        this.#showStart();
        this.#field.focus();
      },
    });
    this.#show('', ...(searches.length > 0 ? [recent] : [make('p', { class: 'hint' }, this.#words.hint)]));
  }

  #showNone(question: string, elsewhere: number): void {
    this.#shown = undefined;
    const showAll = () => {
      for (const input of this.#parts.kinds.querySelectorAll('input')) input.checked = input.value === '';
      this.#field.focus();
      this.#search();
    };
    this.#show('', makeNone(question, this.#words, { isKept: this.#engine.isKept, elsewhere, showAll }));
    this.#say(this.#words.none.title.replace('%', () => question));
  }

  #showFailed(): void {
    this.#shown = undefined;
    const isWorkerThere = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
    const again = () => {
      this.#field.focus();
      this.#search();
    };
    this.#show('', makeFailed(this.#words, { isWorkerThere, again }));
    this.#say(this.#words.failed.text);
  }

  #show(line: string, ...parts: Node[]): void {
    const { results } = this.#parts;
    const focused = results.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
    this.#parts.line.textContent = line;
    results.replaceChildren(...parts);
    // Somebody may be on their way through the first pages when the others come.
    if (focused) [...results.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
    this.#say(line);
  }

  /** Once somebody has stopped typing: a count for every letter would talk over the letters. */
  #say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#parts.status.textContent = text;
    }, rest);
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#parts.results.querySelectorAll<HTMLAnchorElement>('a.result')];
  }

  #openFirst(): void {
    this.#opensFirst = false;
    this.#links[0]?.click();
  }

  #follow(link: HTMLAnchorElement): void {
    const { question, best } = this.#shown ?? { question: '', best: [] };
    const visited = [location.href, link.href].map((href) => toSitePath(href, this.#words.bundle));
    if (question && mayKeep(visited, best)) keepSearch(question);
    // A part of this very page: nothing is loaded, and the dialog would stay in front of it.
    if (link.pathname === location.pathname) this.#dialog.close();
  }
}
