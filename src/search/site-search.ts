import { ask } from './ask.ts';
import { loadPagefind, type PageData, type Pagefind } from './pagefind.ts';

const shownAtMost = 12;

interface Messages {
  one: string;
  several: string;
  none: string;
  noneText: string;
  failed: string;
  /** Words that a question is not about, with a space between them. */
  fillers: string;
}

/** The search button and its dialog. Nothing is fetched before the dialog opens. */
export class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #last = '';

  connectedCallback(): void {
    const button = this.#get('button.open', HTMLButtonElement);
    button.disabled = false;
    button.addEventListener('click', () => {
      this.#open();
    });
    this.#dialog.addEventListener('click', (event) => {
      // A click on the dialog itself is one on the dimmed page around its content.
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#get('button.close', HTMLButtonElement).addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#get('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#links[0]?.click();
    });
    this.#get('form', HTMLFormElement).addEventListener('input', () => void this.#search());
    this.#dialog.addEventListener('keydown', (event) => {
      this.#move(event);
    });
    document.addEventListener('keydown', (event) => {
      if (isShortcut(event)) {
        event.preventDefault();
        this.#open();
      }
    });
  }

  get #dialog(): HTMLDialogElement {
    return this.#get('dialog', HTMLDialogElement);
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a.result')];
  }

  #open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#get('input[type=search]', HTMLInputElement).select();
    this.#pagefind ??= this.#load();
  }

  async #load(): Promise<Pagefind> {
    try {
      return await loadPagefind(this.dataset.bundle ?? '/pagefind/');
    } catch (cause) {
      // The next try may have a connection.
      this.#pagefind = undefined;
      throw cause;
    }
  }

  async #search(): Promise<void> {
    const query = this.#get('input[type=search]', HTMLInputElement).value.trim();
    const kind = this.#get('input[name=kind]:checked', HTMLInputElement).value;
    this.#last = `${kind} ${query}`;
    if (!query) {
      this.#show([], this.#status.dataset.hint ?? '');
      return;
    }
    const messages = JSON.parse(this.dataset.messages ?? '{}') as Messages;
    try {
      this.#pagefind ??= this.#load();
      const pagefind = await this.#pagefind;
      const results = await ask(pagefind, query, { kind, fillers: new Set(messages.fillers.split(' ')) });
      if (!results) return;
      const pages = await Promise.all(results.slice(0, shownAtMost).map((result) => result.data()));
      // Somebody typed on while the pages came in.
      if (this.#last !== `${kind} ${query}`) return;
      this.#show(pages, describe(pages.length, query, messages));
    } catch {
      this.#show([], messages.failed);
    }
  }

  #show(pages: readonly PageData[], status: string): void {
    this.#status.textContent = status;
    this.#get('.results', HTMLElement).replaceChildren(...pages.map(toItem));
  }

  /** Arrow keys walk from the words through the results and back. */
  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || (event.target instanceof HTMLInputElement && event.target.type === 'radio')) return;
    event.preventDefault();
    const stops: HTMLElement[] = [this.#get('input[type=search]', HTMLInputElement), ...this.#links];
    const index = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(Math.max(index + step, 0), stops.length - 1)]?.focus();
  }

  get #status(): HTMLElement {
    return this.#get('.status', HTMLElement);
  }

  #get<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const element = this.querySelector(selector);
    if (!(element instanceof kind)) throw new Error(`The search has no ${selector}.`);
    return element;
  }
}

function describe(count: number, query: string, { one, several, none, noneText }: Messages): string {
  if (count === 0) return `${none.replace('%', () => query)}. ${noneText}`;
  return count === 1 ? one : several.replace('%', String(count));
}

function toItem({ url, meta, filters }: PageData): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('strong');
  const kind = document.createElement('small');
  const text = document.createElement('span');
  link.className = 'result';
  link.href = url;
  title.textContent = meta.title ?? '';
  kind.textContent = filters.kind?.[0] ?? '';
  text.textContent = meta.description ?? '';
  link.append(kind, title, text);
  item.append(link);
  return item;
}

/** Ctrl+K or Cmd+K anywhere, and `/` outside of fields. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) return true;
  const target = event.target as HTMLElement;
  return (
    event.key === '/' &&
    !event.metaKey &&
    !event.ctrlKey &&
    !target.closest('input, textarea, select, [contenteditable]')
  );
}
