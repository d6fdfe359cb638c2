import styles from './dialog.css?inline';
import { make, makeIcon } from './make.ts';
import { makeKinds } from './parts.ts';
import type { SearchWords } from './words.ts';

/** What stands in the dialog beside its field. */
export interface Furniture {
  kinds: HTMLFieldSetElement;
  /** The line above the results, which eyes read. */
  line: HTMLElement;
  /** The same for ears. */
  status: HTMLElement;
  results: HTMLElement;
}

/** Builds the search around the field of a dialog, and gives it its looks. */
export function furnish(dialog: HTMLDialogElement, field: HTMLInputElement, words: SearchWords): Furniture {
  const { icons, safety } = words;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);

  const close = make('button', { type: 'button', class: 'close', 'aria-label': words.close }, makeIcon(icons.close));
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    // A click on the dialog itself is one on the dimmed page around its content.
    if (target === dialog) dialog.close();
  });
  // It stays where it is, with the focus and whatever has been typed.
  field.before(makeIcon(icons.search));
  field.after(close);
  field.placeholder = words.placeholder;

  const furniture = {
    kinds: makeKinds(words.kinds),
    line: make('p', { class: 'line', 'aria-hidden': 'true' }),
    status: make('p', { class: 'status', role: 'status' }),
    results: make('div', { class: 'results' }),
  };
  const help = make(
    'a',
    { class: 'safety', href: safety.href },
    safety.question,
    ' ',
    make('strong', {}, safety.action),
  );
  dialog.append(furniture.kinds, furniture.line, furniture.status, furniture.results, help);
  return furniture;
}
