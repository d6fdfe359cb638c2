import styles from './dialog.css?inline';
import { Engine, type EngineAnswer } from './engine.ts';
import { readHit } from './hit.ts';
import { make, makeIcon } from './make.ts';
import { forgetSearches, keepSearch, mayKeep, readSearches } from './recent.ts';
import { makeFailed, makeGroups, makeNone, makeRecent } from './results.ts';
import { moveFocus } from './keyboard.ts';
import type { SearchWords } from './words.ts';

/** How many pages are shown at once. Each is a request. */
const atOnce = 8;
/** Nobody who types on is told of results, nor that the search takes its time; in milliseconds. */
const rest = 500;

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
  readonly #kinds: HTMLFieldSetElement;
  readonly #line = make('p', { class: 'line', 'aria-hidden': 'true' });
  readonly #status = make('p', { class: 'status', role: 'status' });
  readonly #results = make('div', { class: 'results' });
  #asked = 0;
  #shown: Shown | undefined;
  #opensFirst = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(dialog: HTMLDialogElement, field: HTMLInputElement, words: SearchWords) {
    this.#words = words;
    this.#engine = new Engine(words.bundle, words.fillers);
    this.#dialog = dialog;
    this.#field = field;
    this.#kinds = makeKinds(words.kinds);
    this.#furnish();
    this.#listen();
    this.open();
  }

  /** Called each time that the dialog was opened. */
  open(): void {
    this.#engine.warmUp();
    // What was asked last stands there still, and may have been asked while there was no connection.
    this.#search();
  }

  #furnish(): void {
    const { icons, close, safety, placeholder } = this.#words;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    this.#field.placeholder = placeholder;
    const closeButton = make('button', { type: 'button', class: 'close', 'aria-label': close }, makeIcon(icons.close));
    closeButton.addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#field.before(makeIcon(icons.search));
    this.#field.after(closeButton);
    const help = make(
      'a',
      { class: 'safety', href: safety.href },
      safety.question,
      ' ',
      make('strong', {}, safety.action),
    );
    this.#dialog.append(this.#kinds, this.#line, this.#status, this.#results, help);
    this.#dialog.dataset.ready = '';
  }

  #listen(): void {
    this.#field.addEventListener('input', () => {
      this.#opensFirst = false;
      this.#search();
    });
    this.#kinds.addEventListener('change', () => {
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
      } else moveFocus(event, this.#field, [...this.#results.querySelectorAll<HTMLElement>('a, button')]);
    });
    this.#dialog.addEventListener('click', (event) => {
      // A click on the dialog itself is one on the dimmed page around its content.
      if (event.target === this.#dialog) this.#dialog.close();
    });
    for (const type of ['click', 'auxclick'])
      this.#results.addEventListener(type, ({ target }) => {
        const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.result, a.section') : null;
        if (link) this.#follow(link);
      });
  }

  get #question(): string {
    return this.#field.value.trim().replace(/\s+/g, ' ');
  }

  get #kind(): string {
    return this.#kinds.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  }

  #isShown(): boolean {
    return this.#shown?.question === this.#question && this.#shown.kind === this.#kind;
  }

  #search(): void {
    const question = this.#question;
    const kind = this.#kind;
    const turn = ++this.#asked;
    clearTimeout(this.#timer);
    if (isTooShort(question)) {
      this.#showStart();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#line.textContent = this.#status.textContent = this.#words.searching;
    }, rest);
    this.#answer(question, kind, turn).catch(() => {
      if (turn === this.#asked) this.#showFailed();
    });
  }

  /** Shows what was found, unless somebody has typed on meanwhile; `before` pages of it are on the screen already. */
  async #answer(question: string, kind: string, turn: number, before = 0): Promise<void> {
    const answer = await this.#engine.ask(question, kind);
    if (turn !== this.#asked) return;
    const pages = await Promise.all(answer.results.slice(0, before + atOnce).map((result) => result.data()));
    if (turn !== this.#asked) return;
    const hits = pages.map(readHit);
    if (hits.length === 0) {
      const elsewhere = kind ? (await this.#engine.ask(question, '')).results.length : 0;
      if (turn === this.#asked) this.#showNone(question, answer, elsewhere);
      return;
    }
    this.#shown = { question, kind, best: hits.slice(0, 3).map(({ href }) => this.#toPath(href)) };
    const groups: Node[] = makeGroups(hits, this.#words);
    if (answer.results.length > hits.length) groups.push(this.#makeMore(question, kind, turn, hits.length));
    this.#show(this.#describe(answer), ...groups);
    const next = hits[before];
    if (before > 0 && next) this.#links.find((link) => link.getAttribute('href') === next.href)?.focus();
    if (this.#opensFirst) this.#openFirst();
  }

  #makeMore(question: string, kind: string, turn: number, before: number): HTMLElement {
    const button = make('button', { type: 'button', class: 'action' }, this.#words.more);
    button.addEventListener('click', () => {
      this.#answer(question, kind, turn, before).catch(() => {
        this.#showFailed();
      });
    });
    return button;
  }

  #describe({ results, whole, isKept }: EngineAnswer): string {
    const { closest, one, several, offline } = this.#words;
    const found = whole === 0 ? closest : results.length === 1 ? one : several.replace('%', String(results.length));
    return isKept ? `${found} ${offline}` : found;
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

  #showNone(question: string, { isKept }: EngineAnswer, elsewhere: number): void {
    this.#shown = undefined;
    const showAll = () => {
      for (const input of this.#kinds.querySelectorAll('input')) input.checked = input.value === '';
      this.#field.focus();
      this.#search();
    };
    this.#show('', makeNone(question, this.#words, { isKept, elsewhere, showAll }));
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
    this.#line.textContent = line;
    this.#results.replaceChildren(...parts);
    this.#results.scrollTop = 0;
    this.#say(line);
  }

  /** Once somebody has stopped typing: a count for every letter would talk over the letters. */
  #say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#status.textContent = text;
    }, rest);
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#results.querySelectorAll<HTMLAnchorElement>('a.result')];
  }

  #openFirst(): void {
    this.#opensFirst = false;
    this.#links[0]?.click();
  }

  #follow(link: HTMLAnchorElement): void {
    const { question, best } = this.#shown ?? { question: '', best: [] };
    if (question && mayKeep([this.#toPath(location.href), this.#toPath(link.href), ...best])) keepSearch(question);
    // A part of this very page: nothing is loaded, and the dialog would stay in front of it.
    if (link.pathname === location.pathname) this.#dialog.close();
  }

  /** An address as a path from the root of the site. */
  #toPath(href: string): string {
    const base = this.#words.bundle.replace(/pagefind\/$/, '');
    return new URL(href, location.href).pathname.slice(base.length - 1);
  }
}

/** One Latin letter stands at the beginning of too many words. */
function isTooShort(question: string): boolean {
  return question === '' || /^[\p{Script=Latin}\d]$/u.test(question);
}

function makeKinds({ label, all, list }: SearchWords['kinds']): HTMLFieldSetElement {
  const choices = ['', ...list].map((kind) => {
    const input = make('input', { type: 'radio', name: 'kind', value: kind });
    input.checked = kind === '';
    return make('label', {}, input, make('span', {}, kind || all));
  });
  return make('fieldset', { class: 'kinds' }, make('legend', {}, label), ...choices);
}
