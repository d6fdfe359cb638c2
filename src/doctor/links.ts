import type { Content } from '../checks/content.ts';
import { findOutsideLinks, type OutsideLink } from '../outside-links/find-links.ts';
import type { LinkRecord } from '../schemas/links.ts';
import type { Finding } from './finding.ts';

/**
 * Links to pages of other sites that are gone, and those of which nobody has known for a year whether they still lead
 * anywhere.
 *
 * @param today `YYYY-MM-DD`
 */
export function findLinkTrouble(content: Content, today: string): Finding[] {
  const known = content.links?.data ?? {};
  const links = findOutsideLinks(content);
  const gone = links.filter(({ address }) => known[address]?.gone_on !== undefined);
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const unknown = links.filter((link) => !gone.includes(link) && getLastLook(known[link.address]) < aYearAgo);
  return [...sayGone(gone), ...sayUnknown(unknown, links.length)];
}

/** The last day on which somebody tried; none comes before every day. */
function getLastLook({ seen_on = '', refused_on = '' }: LinkRecord = {}): string {
  return seen_on > refused_on ? seen_on : refused_on;
}

function sayGone([first, ...rest]: readonly OutsideLink[]): Finding[] {
  if (!first) return [];
  const { address, places } = first;
  const others = rest.length > 0 ? `, and ${rest.length} more` : '';
  return [
    {
      severity: 'stale',
      what: `The page ${address}${others}, to which texts link, ${rest.length > 0 ? 'are' : 'is'} gone.`,
      ...(places[0] && { place: places[0] }),
      mend: 'npm run links says where each stands. Look for it elsewhere, or take the link out.',
    },
  ];
}

function sayUnknown(links: readonly OutsideLink[], all: number): Finding[] {
  if (links.length === 0) return [];
  return [
    {
      severity: 'note',
      what: `Of ${all} links to other sites, ${links.length} ${links.length === 1 ? 'has' : 'have'} not been looked at for a year.`,
      mend: 'npm run links',
    },
  ];
}
