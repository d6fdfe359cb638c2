import { readTheme, writeTheme } from '../../cases/address.ts';
import { findPart } from '../site/find-part.ts';

interface Messages {
  all: string;
  /** With `%` for the number of cases that are shown, and `{theme}` for what they are about. */
  some: string;
  unknown: string;
}

/** Brings the choice of a theme to life. It stands in the address, so that it can be passed on and Back takes it back. */
export function startCaseFilter(root: HTMLElement): void {
  const form = findPart(root, '[data-case-filter]', HTMLFormElement);
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="theme"]')];
  const cases = [...root.querySelectorAll<HTMLElement>('[data-themes]')];
  const groups = [...root.querySelectorAll<HTMLElement>('[data-case-group]')];
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-with-theme]')];
  const messages = JSON.parse(form.dataset.messages ?? '{}') as Messages;

  const show = () => {
    const { theme, isUnknown } = readTheme(
      location.search,
      boxes.map(({ value }) => value),
    );
    for (const box of boxes) box.checked = box.value === theme;
    for (const entry of cases) entry.hidden = theme !== '' && !entry.dataset.themes?.split(' ').includes(theme);
    for (const group of groups) group.hidden = !group.querySelector('[data-themes]:not([hidden])');
    for (const link of links) link.search = writeTheme(theme);
    root.toggleAttribute('data-narrowed', theme !== '');

    const shown = cases.filter(({ hidden }) => !hidden).length;
    const label = boxes.find(({ checked }) => checked)?.dataset.label ?? '';
    const some = messages.some.replace('%', String(shown)).replace('{theme}', () => label);
    findPart(form, 'output', HTMLOutputElement).value = isUnknown ? messages.unknown : theme ? some : messages.all;
  };

  form.addEventListener('change', () => {
    const chosen = boxes.find(({ checked }) => checked)?.value ?? '';
    history.pushState(null, '', writeTheme(chosen) || location.pathname);
    show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  window.addEventListener('popstate', show);

  show();
  // On a phone the choices are one row, and the chosen one may stand outside of it.
  const row = form.querySelector('ul');
  const chosen = boxes.find(({ checked }) => checked)?.closest('li');
  if (row && chosen) row.scrollLeft = chosen.offsetLeft - row.offsetLeft - (row.clientWidth - chosen.offsetWidth) / 2;
  root.removeAttribute('data-waits');
}
