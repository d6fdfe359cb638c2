import type { Browser, Page } from 'playwright-core';
import { findChromium, launchBrowser } from '../support/chromium.ts';
import { serveCompressed, type CompressingServer } from './compressing-server.ts';
import { getMedian } from './median.ts';

/** A built site whose search is measured. */
export interface SearchedSite {
  name: string;
  /** Lives at the root of a host. */
  folder: string;
  kind: keyof typeof interfaces;
}

export interface Question {
  /** What somebody types. */
  query: string;
  /** The page that answers, from the root of the site. */
  answer: string;
}

export interface SearchTimes {
  name: string;
  /** Medians over all questions. Milliseconds from the last key to the first result that stays the first. */
  first: number;
  /** The same for a second question in the same dialog. */
  next: number;
  /** What came from the click on the button to that first result. */
  kilobytes: number;
  requests: number;
  /** What the search fetched before anybody reached for it. */
  idleKilobytes: number;
  /** Where the answer stood for each question; `undefined` for nowhere. */
  ranks: (number | undefined)[];
}

/** How somebody uses each search. */
const interfaces = {
  ours: { button: 'site-search button', field: 'site-search input[type=search]', hit: 'a.result' },
  starlight: {
    button: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    hit: '.pagefind-ui__result-title .pagefind-ui__result-link',
  },
} as const;

/** Pagefind’s own interface waits 300 ms after the last key; whatever comes later than this is no part of an answer. */
const settled = 1200;
/** How long a search may take before it counts as having found nothing, in milliseconds. */
const given = 8000;

/**
 * Searches each site for each question in a browser that has never been there, in turns, over a server with gzip.
 *
 * @param start a page to search from, with a slash at both ends
 */
export async function benchSearch(
  sites: readonly SearchedSite[],
  questions: readonly Question[],
  start: string,
): Promise<SearchTimes[]> {
  const browser = await launchBrowser(await findChromium());
  const servers = await Promise.all(sites.map(({ folder }) => serveCompressed(folder)));
  try {
    const runs = sites.map((): Run[] => []);
    for (const [turn, question] of questions.entries())
      for (const [index, site] of sites.entries()) {
        const server = servers[index];
        const next = questions[(turn + 3) % questions.length];
        if (!server || !next) continue;
        // A browser’s very first page takes longer than all that follow.
        if (turn === 0) await runOnce(browser, site.kind, server, { start, question, next });
        runs[index]?.push(await runOnce(browser, site.kind, server, { start, question, next }));
      }
    return sites.map(({ name }, index) => summarize(name, runs[index] ?? []));
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** The results as a table in Markdown. */
export function formatSearchTimes(times: readonly SearchTimes[]): string {
  const head =
    '| search | first result, ms | next, ms | KB to first | requests | KB before | ranks of the right page |';
  const rows = times.map(
    ({ name, first, next, kilobytes, requests, idleKilobytes, ranks }) =>
      `| ${[name, Math.round(first), Math.round(next), Math.round(kilobytes), requests, Math.round(idleKilobytes), ranks.map((rank) => rank ?? '–').join(' ')].join(' | ')} |`,
  );
  return [head, '| --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

interface Run {
  first: number | undefined;
  next: number | undefined;
  bytes: number;
  requests: number;
  idleBytes: number;
  rank: number | undefined;
}

async function runOnce(
  browser: Browser,
  kind: SearchedSite['kind'],
  server: CompressingServer,
  { start, question, next }: { start: string; question: Question; next: Question },
): Promise<Run> {
  const { button, field, hit } = interfaces[kind];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(server.url + start, { waitUntil: 'networkidle' });
    const idleBytes = sumBytes(server.deliveries.filter(({ path }) => /pagefind|search|dialog|ui-core/i.test(path)));
    server.deliveries.length = 0;
    await page.click(button);
    await page.waitForSelector(field);
    await page.waitForTimeout(50);
    const answered = await type(page, question.query, { field, hit });
    const before = server.deliveries.filter(({ end }) => end <= answered.at);
    const rank = answered.hrefs.findIndex((href) => new URL(href).pathname === question.answer) + 1;
    await page.fill(field, '');
    await page.waitForFunction((selector) => !document.querySelector(selector), hit);
    await page.waitForTimeout(settled);
    const again = await type(page, next.query, { field, hit });
    return {
      first: answered.milliseconds,
      next: again.milliseconds,
      bytes: sumBytes(before),
      requests: before.length,
      idleBytes,
      rank: rank || undefined,
    };
  } finally {
    await context.close();
    server.deliveries.length = 0;
  }
}

interface Answered {
  /** Nothing where nothing was found. */
  milliseconds: number | undefined;
  /** When the first result was there, in milliseconds since 1970. */
  at: number;
  hrefs: string[];
}

/** Types all but the last letter at once, presses the last key, and looks at the list until it has come to rest. */
async function type(page: Page, query: string, { field, hit }: { field: string; hit: string }): Promise<Answered> {
  await page.focus(field);
  // Keys do not wait for scripts: what watches has to be there before them.
  const watch = await page.evaluateHandle(watchHits, { field, hit, length: query.length, settled, given });
  await page.keyboard.insertText(query.slice(0, -1));
  await page.keyboard.press(query.slice(-1));
  return watch.evaluate(({ answered }) => answered);
}

interface Watched {
  field: string;
  hit: string;
  /** How many letters the whole query has. */
  length: number;
  settled: number;
  given: number;
}

/** Runs in the page. The first result counts from when it is the one that stays. */
function watchHits({ field, hit, length, settled: rest, given: limit }: Watched): { answered: Promise<Answered> } {
  const input = document.querySelector<HTMLInputElement>(field);
  const start = performance.now();
  let typed = 0;
  let first = { href: '', at: 0 };
  const note = () => {
    if (input && input.value.length >= length) typed ||= performance.now();
  };
  input?.addEventListener('input', note, { capture: true });
  const answered = new Promise<Answered>((resolve) => {
    const look = () => {
      const now = performance.now();
      const links = [...document.querySelectorAll<HTMLAnchorElement>(hit)];
      const href = links[0]?.href ?? '';
      if (href !== first.href) first = { href, at: now };
      const isFound = typed > 0 && href !== '';
      if (isFound && now - Math.max(first.at, typed) > rest)
        resolve({
          milliseconds: Math.max(first.at - typed, 0),
          at: performance.timeOrigin + first.at,
          hrefs: links.map((link) => link.href),
        });
      else if (now - start > limit) resolve({ milliseconds: undefined, at: performance.timeOrigin + now, hrefs: [] });
      else requestAnimationFrame(look);
    };
    look();
  });
  return { answered };
}

function sumBytes(deliveries: readonly { bytes: number }[]): number {
  return deliveries.reduce((sum, { bytes }) => sum + bytes, 0);
}

function summarize(name: string, runs: readonly Run[]): SearchTimes {
  return {
    name,
    first: getMedian(runs.flatMap(({ first }) => first ?? [])),
    next: getMedian(runs.flatMap(({ next }) => next ?? [])),
    kilobytes: getMedian(runs.map(({ bytes }) => bytes)) / 1024,
    requests: getMedian(runs.map(({ requests }) => requests)),
    idleKilobytes: getMedian(runs.map(({ idleBytes }) => idleBytes)) / 1024,
    ranks: runs.map(({ rank }) => rank),
  };
}
