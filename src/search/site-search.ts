import { findPart } from '../components/site/find-part.ts';
import type { SearchWords } from './words.ts';

/**
 * The search button. Nothing of the search is fetched before somebody reaches for it. Then a dialog with a field to type
 * into is there at once, and `SearchDialog` is built around that field as soon as it has come.
 */
export class SiteSearch extends HTMLElement {
  #loading: Promise<[typeof import('./dialog.ts'), SearchWords]> | undefined;
  #dialog: HTMLDialogElement | undefined;
  #whole: { open: () => void } | undefined;

  connectedCallback(): void {
    const { button } = this;
    button.disabled = false;
    button.addEventListener('click', () => {
      this.open();
    });
    for (const type of ['pointerenter', 'touchstart', 'focus'])
      button.addEventListener(type, () => void this.load().catch(() => undefined), { passive: true });
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      this.open();
    });
  }

  private get button(): HTMLButtonElement {
    return findPart(this, 'button.open', HTMLButtonElement);
  }

  /** Rejects where there is no connection; the next try starts anew. */
  private load(): Promise<[typeof import('./dialog.ts'), SearchWords]> {
    this.#loading ??= Promise.all([import('./dialog.ts'), loadWords(this.dataset.words ?? '')]);
    this.#loading.catch(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  private open(): void {
    const dialog = (this.#dialog ??= this.makeDialog());
    const [field, note] = dialog.querySelectorAll<HTMLInputElement>('input[type=search], [role=alert]');
    if (dialog.open || !field) return;
    dialog.showModal();
    field.select();
    if (this.#whole) this.#whole.open();
    else
      this.load().then(
        ([{ SearchDialog }, words]) => {
          note?.remove();
          this.#whole ??= new SearchDialog(dialog, field, words);
        },
        () => {
          if (note) note.textContent = this.dataset.failed ?? '';
        },
      );
  }

  private makeDialog(): HTMLDialogElement {
    const name = this.button.textContent.trim();
    const dialog = document.createElement('dialog');
    const form = document.createElement('form');
    const field = document.createElement('input');
    const note = document.createElement('p');
    const set = (element: Element, attributes: Record<string, string>) => {
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    };
    set(dialog, { 'aria-label': name });
    set(form, { method: 'dialog', role: 'search' });
    set(field, {
      type: 'search',
      'aria-label': name,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    set(note, { role: 'alert' });
    form.append(field);
    dialog.append(form, note);
    // A browser gives the focus back to what had it; nothing had where a click does not focus a button.
    dialog.addEventListener('close', () => {
      if (document.activeElement === document.body) this.button.focus();
    });
    this.append(dialog);
    return dialog;
  }
}

async function loadWords(address: string): Promise<SearchWords> {
  const response = await fetch(address);
  return (await response.json()) as SearchWords;
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
