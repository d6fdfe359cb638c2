/** What Decap’s form is made of. Decap puts each field into a box that says of which kind it is, with its label in it. */

const fieldBox = '[aria-label$=" field"]';

export function closestField(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>(fieldBox) ?? undefined;
}

/** What people read over a field, without “(optional)”. */
export function getFieldLabel(field: Element): string {
  return field.querySelector('label[for]')?.firstChild?.textContent?.trim() ?? '';
}

/** The first field inside of an element with this label. */
export function findField(label: string, around: Element): HTMLElement | undefined {
  return [...around.querySelectorAll<HTMLElement>(fieldBox)].find((field) => getFieldLabel(field) === label);
}

/** The items of a list, without those of lists inside of them. */
export function listItems(list: Element): HTMLElement[] {
  const items = [...list.querySelectorAll('[aria-roledescription="sortable"]')].flatMap(
    (handle) => handle.parentElement?.parentElement ?? [],
  );
  return items.filter((item) => !items.some((other) => other !== item && other.contains(item)));
}

/** Waits until the form of the present address is there; forever, where somebody has gone on to another one meanwhile. */
export function waitForForm(): Promise<void> {
  const { hash } = location;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const isThere = document.querySelector(`${fieldBox} label[for]`) !== null;
      if (location.hash !== hash || isThere) clearInterval(timer);
      if (location.hash === hash && isThere) resolve();
    }, 100);
  });
}
