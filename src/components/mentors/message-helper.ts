import { answersKey, parseAnswers } from '../../mentors/answers.ts';
import { draftMessage, toMailHref, type Message, type MessageWords } from '../../mentors/first-message.ts';
import { facets } from '../../mentors/profile.ts';
import { readKept } from '../site/kept.ts';

/** Writes a first message from what is ticked, until somebody writes it themselves. Keeps and sends nothing. */
export class MessageHelper extends HTMLElement {
  /** What the ticks last made. */
  #draft: Message = { subject: '', body: '' };

  connectedCallback(): void {
    const answers = parseAnswers(readKept('tab', answersKey));
    for (const box of this.#boxes)
      box.checked = facets.some((facet) => facet === box.name && answers[facet].includes(box.value));
    this.#write();
    this.#form.addEventListener('change', ({ target }) => {
      if (target !== this.#text) this.#change();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#text.addEventListener('input', () => {
      if (!this.#isChanged) this.#offerAnew(false);
      this.#update();
    });
    this.#get('[data-anew]', HTMLButtonElement).addEventListener('click', () => {
      this.#write();
      this.#text.focus();
    });
    this.#get('[data-copy]', HTMLButtonElement).addEventListener('click', () => void this.#copy());
  }

  /** Words that a person wrote are never written over without asking. */
  #change(): void {
    if (this.#isChanged) this.#offerAnew(true);
    else this.#write();
  }

  #write(): void {
    this.#draft = this.#makeDraft();
    this.#text.value = this.#draft.body;
    this.#offerAnew(false);
    this.#update();
  }

  #makeDraft(): Message {
    const shared = this.#boxes.filter(({ checked }) => checked).map((box) => box.dataset.label ?? '');
    const line = this.querySelector<HTMLInputElement>('[name=line]:checked')?.value;
    const words = JSON.parse(this.dataset.words ?? '{}') as MessageWords;
    return draftMessage({ name: this.dataset.name ?? '', shared, line }, words);
  }

  get #isChanged(): boolean {
    return this.#text.value !== this.#draft.body;
  }

  /** The sentence comes after its place is shown, so that screen readers hear it. */
  #offerAnew(isOffered: boolean): void {
    this.#get('[data-kept]', HTMLElement).hidden = !isOffered;
    const words = this.#get('[data-kept-words]', HTMLElement);
    words.textContent = isOffered ? (words.dataset.keptWords ?? '') : '';
  }

  #update(): void {
    this.#say('');
    const message = { subject: this.#draft.subject, body: this.#text.value };
    // The address that the page shows, so that it stands in the source once, and hidden.
    const address = document.querySelector<HTMLAnchorElement>('.write a[href^="mailto:"]')?.getAttribute('href');
    const link = this.#get('[data-open]', HTMLAnchorElement);
    link.hidden = !address;
    if (address) link.href = toMailHref(address, message);
    if (CSS.supports('field-sizing', 'content')) return;
    this.#text.style.height = 'auto';
    this.#text.style.height = `${this.#text.scrollHeight + 2}px`;
  }

  async #copy(): Promise<void> {
    this.#say('');
    try {
      await navigator.clipboard.writeText(this.#text.value);
      this.#say(this.dataset.copied ?? '');
    } catch {
      this.#text.select();
      this.#say(this.dataset.notCopied ?? '');
    }
  }

  #say(words: string): void {
    this.#get('[data-status]', HTMLElement).textContent = words;
  }

  get #form(): HTMLFormElement {
    return this.#get('form', HTMLFormElement);
  }

  get #text(): HTMLTextAreaElement {
    return this.#get('textarea', HTMLTextAreaElement);
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  }

  #get<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const element = this.querySelector(selector);
    if (!(element instanceof kind)) throw new Error(`There is no ${selector}.`);
    return element;
  }
}
