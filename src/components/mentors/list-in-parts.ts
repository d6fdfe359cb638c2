/** About three phone screens, or one and a half of a large screen. */
const atOnce = 30;
/** How many more are added each time the browser has nothing better to do. */
const atATime = 100;

/**
 * Shows the items of a list: the first ones at once, the rest as soon as the browser has time. So a choice is seen at
 * once also among thousands, and the whole list is there a moment later, for printing, for the browser’s own search and
 * for screen readers.
 */
export class ListInParts {
  readonly #list: Element;
  #wanted: readonly Element[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: Element) {
    this.#list = list;
    this.#wanted = [...list.children];
    // Whoever prints waits for all of it.
    window.addEventListener('beforeprint', () => {
      this.#addRest(Infinity);
    });
  }

  show(items: readonly Element[]): void {
    if (items.length === this.#wanted.length && items.every((item, i) => item === this.#wanted[i])) return;
    this.#wanted = items;
    this.#list.replaceChildren(...items.slice(0, atOnce));
    this.#addRest(0);
  }

  #addRest(count: number): void {
    clearTimeout(this.#timer);
    const shown = this.#list.children.length;
    this.#list.append(...this.#wanted.slice(shown, shown + count));
    if (this.#list.children.length < this.#wanted.length)
      this.#timer = setTimeout(() => {
        this.#addRest(atATime);
      });
  }
}
