import { hasQuickExit } from '../components/site/quick-exit-pages.ts';
import { keep, readKept } from '../components/site/kept.ts';

const key = 'medmentors:searches';
const most = 6;

/** What was searched for in this browser, newest first. */
export function readSearches(): string[] {
  return parseSearches(readKept('browser', key));
}

/** Puts a question first. */
export function keepSearch(question: string): void {
  keep('browser', key, JSON.stringify(addSearch(readSearches(), question)));
}

export function forgetSearches(): void {
  keep('browser', key, null);
}

/** Whatever else stands under the key, such as what an extension has put there, is as nothing. */
export function parseSearches(kept: string | null): string[] {
  try {
    const searches: unknown = JSON.parse(kept ?? '[]');
    if (!Array.isArray(searches)) return [];
    return searches.filter((search) => typeof search === 'string').slice(0, most);
  } catch {
    return [];
  }
}

/** Each question once, whether it is written large or small. */
export function addSearch(searches: readonly string[], question: string): string[] {
  const others = searches.filter((search) => search.toLowerCase() !== question.toLowerCase());
  return [question, ...others].slice(0, most);
}

/**
 * Whether a question may be kept. Other people may use the computer: what somebody asks in a hard moment must not be
 * offered to the next one. A question is of that kind where it is asked on, leads to or might have led to a page that can
 * be left quickly.
 *
 * @param visited the pages that it was asked on and that was opened, by their paths from the site’s root
 * @param best the best answers, likewise
 */
export function mayKeep(visited: readonly string[], best: readonly string[]): boolean {
  // Some cases can be left quickly, too, which their addresses do not tell.
  return ![...visited, ...best].some(hasQuickExit) && !visited.some((path) => /^\/handbook\/cases\/./.test(path));
}

/** An address as a path from the root of the site, whose search lies in `bundle`. */
export function toSitePath(href: string, bundle: string): string {
  const base = bundle.replace(/pagefind\/$/, '');
  return new URL(href, location.href).pathname.slice(base.length - 1);
}
