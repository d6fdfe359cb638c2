import type { Sort, View } from '../../mentors/view.ts';
import { facets, makeTraits, type Facet, type Traits } from '../../mentors/profile.ts';
import { findPart } from '../site/find-part.ts';

/** What the panel says; `%` stands for what is filled in. */
interface Messages {
  sum: string;
  unknown: string;
  remove: string;
  words: string;
}

export interface PanelState {
  view: View;
  /** How many mentors each choice would show. */
  counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  shown: number;
  /** How many mentors somebody saved. */
  saved: number;
  onlySaved: boolean;
  /** What the address asked for in vain. */
  unknown: readonly string[];
}

/** The form above the directory: what stands in it, and what somebody does with it. */
export class FilterPanel {
  /** The keys that may be chosen in each facet. */
  readonly choices: Traits;
  onChange: (view: View, options?: { isTyping?: boolean }) => void = () => undefined;
  onOnlySaved: (isWanted: boolean) => void = () => undefined;

  readonly #form: HTMLFormElement;
  readonly #boxes: HTMLInputElement[];
  readonly #words: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #messages: Messages;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    this.#words = findPart(form, '[name="words"]', HTMLInputElement);
    this.#sort = findPart(form, '[name="sort"]', HTMLSelectElement);
    this.#messages = JSON.parse(form.dataset.messages ?? '{}') as Messages;
    this.choices = makeTraits((facet) => this.#listBoxes(facet).map(({ value }) => value));
    this.#listen();
  }

  show({ view, counts, shown, saved, onlySaved, unknown }: PanelState): void {
    for (const box of this.#boxes) {
      const count = counts[box.name as Facet].get(box.value) ?? 0;
      box.checked = view.chosen[box.name as Facet].includes(box.value);
      const number = box.parentElement?.querySelector<HTMLElement>('[data-count]');
      if (!number) continue;
      number.textContent = String(count);
      number.toggleAttribute('data-empty', count === 0);
    }
    for (const facet of facets) {
      const number = this.#form.querySelector<HTMLElement>(`[data-facet-panel="${facet}"] [data-chosen-number]`);
      if (!number) continue;
      number.textContent = String(view.chosen[facet].length);
      number.hidden = view.chosen[facet].length === 0;
    }
    // Setting it moves the cursor to the end, even where nothing changes: not while somebody types.
    if (this.#words.value !== view.words) this.#words.value = view.words;
    this.#sort.value = view.sort;
    this.#showChips(view);

    const isWhole = view.words === '' && facets.every((facet) => view.chosen[facet].length === 0) && !onlySaved;
    findPart(this.#form, '[type="reset"]', HTMLElement).hidden = isWhole && view.sort === 'name';
    const savedButton = findPart(this.#form, '[data-directory-saved]', HTMLElement);
    savedButton.hidden = saved === 0;
    savedButton.ariaPressed = String(onlySaved);
    findPart(this.#form, '[data-directory-count]', HTMLOutputElement).value = fillIn(this.#messages.sum, shown);
    findPart(this.#form, '[data-directory-note]', HTMLElement).textContent =
      unknown.length > 0 ? fillIn(this.#messages.unknown, unknown.map((value) => `“${value}”`).join(', ')) : '';
  }

  /** What stands in the form. */
  read(): View {
    return {
      chosen: makeTraits((facet) =>
        this.#listBoxes(facet)
          .filter(({ checked }) => checked)
          .map(({ value }) => value),
      ),
      words: this.#words.value,
      sort: this.#sort.value as Sort,
    };
  }

  #listen(): void {
    const form = this.#form;
    form.addEventListener('change', ({ target }) => {
      if (target !== this.#words) this.onChange(this.read());
    });
    this.#words.addEventListener('input', () => {
      this.onChange(this.read(), { isTyping: true });
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.onOnlySaved(false);
      this.onChange({ chosen: makeTraits(() => []), words: '', sort: 'name' });
      this.#words.focus();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    findPart(this.#form, '[data-directory-saved]', HTMLElement).addEventListener('click', ({ currentTarget }) => {
      this.onOnlySaved((currentTarget as HTMLElement).ariaPressed !== 'true');
    });
    const panels = [...form.querySelectorAll<HTMLDetailsElement>('details')];
    form.addEventListener('keydown', ({ key }) => {
      const open = panels.find((panel) => panel.open);
      if (key !== 'Escape' || !open) return;
      open.open = false;
      open.querySelector('summary')?.focus();
    });
    document.addEventListener('click', ({ target }) => {
      for (const panel of panels) if (target instanceof Node && !panel.contains(target)) panel.open = false;
    });
  }

  #showChips({ chosen, words }: View): void {
    const list = findPart(this.#form, '[data-directory-chips]', HTMLElement);
    const chips = this.#boxes
      .filter(({ name, value }) => chosen[name as Facet].includes(value))
      .map((box) =>
        this.#makeChip(box.dataset.label ?? box.value, () => {
          box.checked = false;
        }),
      );
    const typed = words.trim()
      ? [
          this.#makeChip(fillIn(this.#messages.words, words.trim()), () => {
            this.#words.value = '';
          }),
        ]
      : [];
    list.replaceChildren(...chips, ...typed);
    list.hidden = chips.length + typed.length === 0;
  }

  /** @param remove takes the choice out of the form; the rest follows */
  #makeChip(label: string, remove: () => void): Node {
    const chip = findPart(this.#form, 'template[data-chip]', HTMLTemplateElement).content.cloneNode(
      true,
    ) as DocumentFragment;
    const button = chip.querySelector('button');
    const text = chip.querySelector('span');
    if (text) text.textContent = label;
    if (button) button.ariaLabel = fillIn(this.#messages.remove, label);
    button?.addEventListener('click', (event) => {
      // The button is gone before the click gets to the page, which would then take it for one outside the form.
      event.stopPropagation();
      const place = [...this.#listChips()].indexOf(button);
      remove();
      this.onChange(this.read());
      const left = this.#listChips();
      (left[Math.min(place, left.length - 1)] ?? this.#words).focus();
    });
    return chip;
  }

  #listChips(): HTMLElement[] {
    return [...findPart(this.#form, '[data-directory-chips]', HTMLElement).querySelectorAll('button')];
  }

  #listBoxes(facet: Facet): HTMLInputElement[] {
    return this.#boxes.filter(({ name }) => name === facet);
  }
}

function fillIn(message: string, value: string | number): string {
  return message.replace('%', () => String(value));
}
