import { filterKeys, isMatch, readFilters, writeFilters, type Filters, type Traits } from '../../mentors/filter.ts';

/** Brings the filters of the directory to life. Runs in the browser. */
export function startDirectory(root: ParentNode): void {
  const form = root.querySelector<HTMLFormElement>('[data-directory-filters]');
  const cards = [...root.querySelectorAll<HTMLElement>('[data-directory-list] > li')];
  const none = root.querySelector<HTMLElement>('[data-directory-none]');
  const count = root.querySelector<HTMLOutputElement>('[data-directory-count]');
  if (!form || !none || !count) return;

  const show = (filters: Filters) => {
    for (const key of filterKeys) getSelect(form, key).value = filters[key] ?? '';
    for (const card of cards) card.hidden = !isMatch(getTraits(card), filters);
    const shown = cards.filter((card) => !card.hidden).length;
    none.hidden = shown > 0;
    count.value = (form.dataset.sum ?? '%').replace('%', String(shown));
    for (const button of root.querySelectorAll<HTMLElement>('[type="reset"]'))
      button.hidden = Object.keys(filters).length === 0;
  };
  const change = (filters: Filters) => {
    history.pushState(null, '', writeFilters(filters) || location.pathname);
    show(filters);
  };

  form.addEventListener('change', () => {
    change(readForm(form));
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    change({});
    getSelect(form, filterKeys[0]).focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  window.addEventListener('popstate', () => {
    show(readFilters(location.search));
  });

  form.hidden = false;
  show(readKnown(form));
}

/** An address may name a choice that is gone, for instance from an old link: it counts as no choice. */
function readKnown(form: HTMLFormElement): Filters {
  const filters = readFilters(location.search);
  return Object.fromEntries(
    Object.entries(filters).filter(([key, value]) =>
      [...getSelect(form, key).options].some((option) => option.value === value),
    ),
  );
}

function readForm(form: HTMLFormElement): Filters {
  return Object.fromEntries(
    filterKeys.map((key) => [key, getSelect(form, key).value] as const).filter(([, value]) => value !== ''),
  );
}

function getSelect(form: HTMLFormElement, key: string): HTMLSelectElement {
  return form.elements.namedItem(key) as HTMLSelectElement;
}

function getTraits(card: HTMLElement): Traits {
  const read = (key: string) => (card.dataset[key] ?? '').split(' ').filter(Boolean);
  return {
    interest: read('interest'),
    path: read('path'),
    language: read('language'),
    availability: read('availability'),
  };
}
