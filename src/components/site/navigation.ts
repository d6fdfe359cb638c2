import { words } from '../../content/program.ts';
import { toHref } from '../../content/site.ts';
import type { Translate } from '../../content/translate.ts';

export interface NavigationItem {
  href: string;
  label: string;
  /** The same in one word, for small screens. */
  shortLabel: string;
  icon: 'calendar' | 'book' | 'people' | 'lifebuoy';
  isCurrent: boolean;
}

const places = ['/sessions/', '/handbook/', '/mentors/', '/safety/'] as const;

/** The four places that every page leads to. */
export function getNavigation(t: Translate, pathname: string): NavigationItem[] {
  const place = getPlace(pathname);
  const item = (
    path: (typeof places)[number],
    label: string,
    icon: NavigationItem['icon'],
    shortLabel = label,
  ): NavigationItem => {
    const href = toHref(path);
    return { href, label, shortLabel, icon, isCurrent: path === place };
  };
  return [
    item('/sessions/', words.Sessions, 'calendar'),
    item('/handbook/', t('nav.handbook'), 'book'),
    item('/mentors/', words.Mentors, 'people'),
    item('/safety/', t('nav.safety'), 'lifebuoy', t('nav.safetyShort')),
  ];
}

/** Which of them a page belongs to: all that the navigation shows of it. Empty for none. */
export function getPlace(pathname: string): string {
  return places.find((path) => pathname.startsWith(toHref(path))) ?? '';
}
