import { facets } from '../../mentors/profile.ts';
import { parseIndex } from '../../mentors/index-file.ts';
import { findNeighbors, readVisit } from '../../mentors/neighbors.ts';

/** Leads on within the directory that the address of a profile carries. Where anything fails, all stays by name. */
export class FilteredNeighbors extends HTMLElement {
  connectedCallback(): void {
    const params = new URLSearchParams(location.search);
    if ([...facets, 'words', 'sort'].some((name) => params.has(name))) void this.#narrow(location.search);
  }

  async #narrow(search: string): Promise<void> {
    const { id = '', directory = '', back = '', backOne = '' } = this.dataset;
    const profiles = await fetchProfiles(`${directory}index.json`);
    const { view, query } = readVisit(search, profiles);
    const neighbors = query ? findNeighbors(profiles, view, id) : undefined;
    if (!neighbors) return;
    const { previous, next, count } = neighbors;
    for (const [side, rel, neighbor] of [
      ['previous', 'prev', previous],
      ['next', 'next', next],
    ] as const) {
      const link = this.querySelector<HTMLAnchorElement>(`a.${side}`);
      const label = link?.querySelector('[data-label]');
      if (!link || !label) continue;
      link.hidden = neighbor === undefined;
      link.rel = rel;
      link.href = neighbor ? `${directory}${encodeURIComponent(neighbor.id)}/${query}` : '';
      label.textContent = neighbor?.name ?? '';
    }
    const link = this.querySelector<HTMLAnchorElement>('a.back');
    if (!link) return;
    link.href = directory + query;
    link.textContent = count === 1 ? backOne : back.replace('%', String(count));
  }
}

async function fetchProfiles(address: string) {
  try {
    const response = await fetch(address);
    return response.ok ? parseIndex(await response.json()) : [];
  } catch {
    return [];
  }
}
