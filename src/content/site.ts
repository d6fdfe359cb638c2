import type { Shelf } from '../books/shelf.ts';
import type { FileHistory } from '../build/history.ts';
import { getLabelKey, type Label } from '../language/labels.ts';
import { withBase } from '../markdown/base-path.ts';
import { getMonthKey } from '../program/academic-year.ts';
import type { Month } from '../schemas/vocabulary.ts';
import { getEntryRoute } from './entry-route.ts';
import { program } from './program.ts';

declare const __SITE_CONTEXT__: {
  digest: string;
  language: string;
  labels: Readonly<Record<string, string>>;
  today: string;
  hasMentors: boolean;
  history: Readonly<Record<string, FileHistory>>;
  shelf: Shelf;
};

const context = __SITE_CONTEXT__;

/** Changes when anything does that a page may depend on, but for the content. */
export const siteDigest = JSON.stringify(context);

/** The language tag of the interface; see `getSiteContext`. */
export const interfaceLanguage = context.language;

/** What people read for a key of a list, in the language of the interface. */
export const label: Label = (list, key) => context.labels[getLabelKey(list, key)] ?? key;

/** The day of this build, `YYYY-MM-DD`. */
export const today = context.today;

/** Whether there is any profile, shown or not. */
export const hasMentors = context.hasMentors;

/** A page or file of this site, given from its root (`/mentors/`), as a link that works under a base path. */
export function toHref(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/**
 * A page or file of this site, given from its root, as an address for other places: absolute where the address of the
 * site is known.
 */
export function toAddress(path: string, site: URL | undefined): string {
  return site ? new URL(toHref(path), site).href : toHref(path);
}

/** Where a content file is edited: its entry in the editor. */
export function getEditHref(file: string): string {
  return `${toHref('/admin/')}#${getEntryRoute(file)}`;
}

/** The printed books that the site has; see `src/books/shelf.ts`. */
export const shelf = context.shelf;

/** What git knows of a content file, if anything. */
export function getHistory(file: string): FileHistory | undefined {
  return context.history[file];
}

/** The day a content file last changed, where git knows it. */
export function getLastUpdated(file: string): Date | undefined {
  const day = getHistory(file)?.day;
  return day === undefined ? undefined : new Date(day);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** “Wednesday, December 9, 2026” in the language of the interface, for a day written `YYYY-MM-DD`. */
export function formatDay(
  day: string,
  options: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
): string {
  // Each takes a while to make, and every page has a day on it.
  const key = JSON.stringify(options);
  // A day has no time zone: both reading and printing it in UTC keeps it the same day everywhere.
  const format = formats.get(key) ?? new Intl.DateTimeFormat(interfaceLanguage, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(day));
}

/** A month of the academic year in the language of the interface, with the calendar year it falls in at hand. */
export function formatMonth(month: Month, options: Intl.DateTimeFormatOptions): string {
  return formatDay(`${getMonthKey(month, program.academic_year)}-01`, options);
}
