import { parseTicked, tick } from '../../sessions/checklist.ts';
import { findPart } from '../site/find-part.ts';
import { keep, readKept } from '../site/kept.ts';

/** Puts a box before each thing in the lists beside it, and keeps in this browser what is ticked. */
export class Checklist extends HTMLElement {
  #boxes: { thing: string; box: HTMLInputElement }[] = [];

  connectedCallback(): void {
    const items = [...(this.parentElement?.querySelectorAll('li') ?? [])];
    this.#boxes = items.map((item) => ({ thing: readThing(item), box: addBox(item) }));
    for (const { thing, box } of this.#boxes)
      box.addEventListener('change', () => {
        this.#keep(tick(this.#ticked, thing, box.checked));
      });
    this.#button.addEventListener('click', () => {
      // The button goes away with the last tick, and the focus must not go with it.
      this.#boxes[0]?.box.focus();
      this.#keep([]);
    });
    window.addEventListener('storage', ({ key }) => {
      if (key === this.#key) this.#show();
    });
    // Going back may bring a page as it was.
    window.addEventListener('pageshow', () => {
      this.#show();
    });
    this.#show();
  }

  #keep(ticked: readonly string[]): void {
    keep('browser', this.#key, ticked.length > 0 ? JSON.stringify(ticked) : null);
    this.#show();
  }

  #show(): void {
    const ticked = this.#ticked;
    for (const { thing, box } of this.#boxes) box.checked = ticked.includes(thing);
    this.toggleAttribute('data-some', ticked.length > 0);
  }

  get #ticked(): string[] {
    return parseTicked(
      readKept('browser', this.#key),
      this.#boxes.map(({ thing }) => thing),
    );
  }

  get #key(): string {
    return this.dataset.key ?? '';
  }

  get #button(): HTMLButtonElement {
    return findPart(this, 'button', HTMLButtonElement);
  }
}

function readThing(item: Element): string {
  return item.textContent.replace(/\s+/g, ' ').trim();
}

/** The words become the label of their box; links in them stay links. */
function addBox(item: Element): HTMLInputElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  label.append(box, ...item.childNodes);
  item.append(label);
  return box;
}
