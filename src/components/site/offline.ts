import type { News } from '../../offline/kept-pages.ts';
import { findPart } from './find-part.ts';

/** Has the worker keep pages, says from when a copy is, and that a page has changed since it was opened. */
export function startOffline(root: HTMLElement): void {
  sayFromWhen(root);
  if (!('serviceWorker' in navigator) || isOwnComputer()) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.revision !== document.documentElement.dataset.revision) sayNewer(root);
  });
  // What the page itself needs goes first.
  if (document.readyState === 'complete') void keepPages(root);
  else
    window.addEventListener('load', () => {
      void keepPages(root);
    });
}

/** A site that is tried out where it is made shares its address with every other one that is. */
function isOwnComputer(): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
}

async function keepPages({ dataset: { worker = '', scope = '' } }: HTMLElement): Promise<void> {
  try {
    // A worker that is out of date, or broken, is found out by every visit: no cache stands between.
    const registration = await navigator.serviceWorker.register(worker, { scope, updateViaCache: 'none' });
    lookForNews(registration);
    await navigator.serviceWorker.ready;
    for (const place of document.querySelectorAll<HTMLElement>('[data-offline-ready]'))
      place.textContent = place.dataset.offlineReady ?? '';
  } catch {
    // No connection, or a browser that keeps nothing: the page is all there, and stays so.
  }
}

/** A page that has lain open for days looks again when somebody comes back to it, or when the connection does. */
function lookForNews(registration: ServiceWorkerRegistration): void {
  const look = () => {
    if (!document.hidden) registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
}

function sayFromWhen(root: HTMLElement): void {
  const time = Number(document.documentElement.dataset.copy);
  const place = root.querySelector<HTMLElement>('[data-copy-from]');
  if (!time || !place) return;
  const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(time);
  place.textContent = (place.dataset.copyFrom ?? '').replace('{date}', date);
}

function sayNewer(root: HTMLElement): void {
  const place = root.querySelector('[data-newer]');
  if (!place || place.hasChildNodes()) return;
  const note = findPart(root, '[data-newer-note]', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  findPart(note, '[data-show]', HTMLButtonElement).addEventListener('click', () => {
    location.reload();
  });
  findPart(note, '[data-later]', HTMLButtonElement).addEventListener('click', () => {
    place.replaceChildren();
  });
  place.append(note);
}
