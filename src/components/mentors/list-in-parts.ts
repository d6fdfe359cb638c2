/** How many items are on the page at first, and are added each time. A list of a usual length is whole at once. */
const part = 60;
/** Below the screen, in pixels: the end of the list is filled up long before somebody gets there. */
const ahead = 2000;

/**
 * Shows the items of a list, and of a very long one only the first part until somebody comes near its end, by scrolling
 * or with the keyboard. A browser lays out again whatever is on the page: among thousands, every choice would be slow.
 * Whoever prints gets all of it.
 */
export class ListInParts {
  readonly #list: Element;
  readonly #end: IntersectionObserver;
  #wanted: readonly Element[];

  constructor(list: Element) {
    this.#list = list;
    // A short list can stay as it came.
    this.#wanted = list.children.length > part ? [] : [...list.children];
    this.#end = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#add(part);
      },
      { rootMargin: `0px 0px ${ahead}px` },
    );
    window.addEventListener('beforeprint', () => {
      this.#add(Infinity);
    });
  }

  show(items: readonly Element[]): void {
    if (items.length === this.#wanted.length && items.every((item, i) => item === this.#wanted[i])) return;
    this.#wanted = items;
    this.#list.replaceChildren();
    this.#add(part);
  }

  #add(count: number): void {
    const shown = this.#list.children.length;
    this.#list.append(...this.#wanted.slice(shown, shown + count));
    this.#end.disconnect();
    const last = this.#list.lastElementChild;
    if (last && this.#list.children.length < this.#wanted.length) this.#end.observe(last);
  }
}
