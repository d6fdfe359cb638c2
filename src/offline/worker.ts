/// <reference lib="webworker" />
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { KeptFiles, News } from './kept-pages.ts';
import { keepSearchMessage } from './kept-search.ts';
import { answerFromKeptSearch, isOfKeptSearch, keepSearch, renewKeptSearch } from './search-copies.ts';

/** Filled in by the build. */
declare const keptFiles: KeptFiles;
declare const self: ServiceWorkerGlobalScope;

/** Who has a connection gets what is published now; who waits longer than this gets the copy, in milliseconds. */
const patience = 2500;

const copies = new PrecacheController();
copies.addToCacheList(keptFiles.files);
const revisions = new Map(keptFiles.files.map(({ url, revision }) => [toPage(url), revision]));

self.addEventListener('install', (event) => {
  // Whatever an older worker does wrong ends as soon as the new one is there.
  void self.skipWaiting();
  void copies.install(event);
});

self.addEventListener('activate', (event) => {
  void copies.activate(event);
  event.waitUntil(takeOver());
  event.waitUntil(renewKeptSearch(keptFiles.search));
});

self.addEventListener('message', (event) => {
  if (event.data === keepSearchMessage) event.waitUntil(keepSearch(keptFiles.search));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith(keptFiles.untouched)) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (isOfKeptSearch(keptFiles.search, pathname)) event.respondWith(answerFromKeptSearch(request));
  else if (copies.getCacheKeyForURL(toPage(request.url))) event.respondWith(getFile(request));
});

async function takeOver(): Promise<void> {
  await self.clients.claim();
  for (const client of await self.clients.matchAll({ type: 'window' })) {
    const revision = revisions.get(toPage(client.url));
    if (revision) client.postMessage({ revision } satisfies News);
  }
}

async function openPage(request: Request): Promise<Response> {
  const fresh = fetch(request);
  const copy = await copies.matchPrecache(toPage(request.url));
  if (!copy) return fresh.catch(async () => (await copies.matchPrecache(keptFiles.offline)) ?? Response.error());
  const answer = await Promise.race([fresh.catch(() => undefined), wait(patience)]);
  return answer && answer.status < 500 ? answer : markAsCopy(copy);
}

async function getFile(request: Request): Promise<Response> {
  return (await copies.matchPrecache(toPage(request.url))) ?? fetch(request);
}

/** The page says itself that it is a copy, and from when. */
async function markAsCopy(copy: Response): Promise<Response> {
  const time = Date.parse(copy.headers.get('date') ?? '');
  const page = await copy.text();
  return new Response(page.replace('<html', `<html data-copy="${time || ''}"`), {
    headers: { 'content-type': copy.headers.get('content-type') ?? 'text/html' },
  });
}

/** An address without what follows the path. */
function toPage(url: string): string {
  const { origin, pathname } = new URL(url, self.location.href);
  return origin + pathname;
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined);
  });
}
