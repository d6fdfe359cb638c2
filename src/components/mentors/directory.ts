import { readView, writeView } from '../../mentors/address.ts';
import { parseFavorites, favoritesKey } from '../../mentors/favorites.ts';
import { listView, type View } from '../../mentors/view.ts';
import { countChoices } from '../../mentors/wish.ts';
import { keep, readKept } from '../site/kept.ts';
import { FilterPanel } from './filter-panel.ts';
import { ListInParts } from './list-in-parts.ts';
import { readCards } from './profile-cards.ts';

/** Brings the filters of the directory to life. Runs in the browser. */
export function startDirectory(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('[data-directory-filters]');
  const list = root.querySelector<HTMLElement>('[data-directory-list]');
  const none = root.querySelector<HTMLElement>('[data-directory-none]');
  if (!form || !list || !none) return;

  const cards = readCards(list);
  const profiles = cards.map(({ profile }) => profile);
  const elements = new Map(cards.map(({ profile, element }) => [profile.id, element]));
  const panel = new FilterPanel(form);
  const parts = new ListInParts(list);
  let { view, unknown } = readView(location.search, panel.choices);
  let onlySaved = readOnlySaved();

  const show = () => {
    const saved = readSaved(elements);
    onlySaved &&= saved.length > 0;
    const asked = onlySaved ? profiles.filter(({ id }) => saved.includes(id)) : profiles;
    const listed = listView(asked, view);
    // Only what is shown is on the page: a browser has less to lay out, and a printed list is the narrowed one.
    parts.show(listed.flatMap(({ id }) => elements.get(id) ?? []));
    none.hidden = listed.length > 0;
    panel.show({
      view,
      counts: countChoices(asked, view),
      shown: listed.length,
      saved: saved.length,
      onlySaved,
      unknown,
    });
  };
  /** A choice is a step that Back takes back; typing is one step, however long the words get. */
  const change = (next: View, { isTyping = false } = {}) => {
    const isSameStep = isTyping && view.words !== '' && next.words !== '';
    view = next;
    unknown = [];
    const address = writeView(view) || location.pathname;
    if (isSameStep) history.replaceState({ onlySaved }, '', address);
    else history.pushState({ onlySaved }, '', address);
    show();
  };

  panel.onChange = change;
  panel.onOnlySaved = (isWanted) => {
    onlySaved = isWanted;
    change(view);
  };
  window.addEventListener('popstate', () => {
    ({ view, unknown } = readView(location.search, panel.choices));
    onlySaved = readOnlySaved();
    show();
  });
  window.addEventListener('favorites', show);
  // The profile’s own “previous” and “next” go on in this view. Set late: an address for each card at each key stroke
  // would be thousands.
  for (const type of ['click', 'auxclick'])
    list.addEventListener(type, ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.name') : null;
      if (link) link.search = writeView(view);
    });

  // Whoever typed or chose something before this script was there has asked for it.
  const early = panel.read();
  const asked = { ...(writeView(view) === '' ? early : view), words: early.words || view.words };
  if (writeView(asked) === writeView(view)) show();
  else change(asked, { isTyping: true });
  root.removeAttribute('data-waits');
}

/** Kept beside the address, not in it: a link that is passed on says nothing of whom somebody saved. */
function readOnlySaved(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'onlySaved' in state && state.onlySaved === true;
}

/** Saved mentors who are here. Whoever left the site is forgotten. */
function readSaved(elements: ReadonlyMap<string, HTMLElement>): string[] {
  const all = parseFavorites(readKept('browser', favoritesKey));
  const here = all.filter((id) => elements.has(id));
  if (here.length < all.length) keep('browser', favoritesKey, JSON.stringify(here));
  return here;
}
