import { favoritesKey, parseFavorites, toggleFavorite } from '../../mentors/favorites.ts';
import { keep, readKept } from '../site/kept.ts';

/**
 * Puts a button to save a mentor into every place that is meant for one (`data-favorite="theo-lacombe"`). Whoever is
 * saved stays in this browser; other parts of the page hear of a change by the event `favorites`.
 */
export function startFavorites(root: ParentNode): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-favorite-button]');
  if (!template) return;
  const places = [...root.querySelectorAll<HTMLElement>('[data-favorite]')];
  for (const place of places) {
    place.replaceChildren(template.content.cloneNode(true));
    const button = place.querySelector('button');
    const { favorite: id = '', name = '' } = place.dataset;
    if (!button) continue;
    button.ariaLabel = (template.dataset.label ?? '%').replace('%', () => name);
    button.addEventListener('click', () => {
      keep('browser', favoritesKey, JSON.stringify(toggleFavorite(readFavorites(), id)));
      window.dispatchEvent(new Event('favorites'));
    });
  }
  const show = () => {
    const saved = new Set(readFavorites());
    for (const place of places)
      place.querySelector('button')?.setAttribute('aria-pressed', String(saved.has(place.dataset.favorite ?? '')));
  };
  window.addEventListener('favorites', show);
  // Another tab of this browser.
  window.addEventListener('storage', ({ key }) => {
    if (key === favoritesKey) window.dispatchEvent(new Event('favorites'));
  });
  show();
}

function readFavorites(): string[] {
  return parseFavorites(readKept('browser', favoritesKey));
}
