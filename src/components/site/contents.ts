import { findPart } from './find-part.ts';

/** Marks the heading under which somebody reads, and puts the list of a small screen away once it was used. */
export function startContents(nav: HTMLElement): void {
  const list = findPart(nav, '[popover]', HTMLElement);
  const bar = findPart(nav, '.contents-bar span', HTMLElement);
  const links = [...nav.querySelectorAll('a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let isWaiting = false;

  const mark = () => {
    isWaiting = false;
    // Where a heading ends up that is jumped to, and a little more.
    const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8;
    const index = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < edge);
    const current = links[Math.max(index, 0)];
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    bar.textContent = current?.textContent ?? '';
  };
  const markSoon = () => {
    if (!isWaiting) requestAnimationFrame(mark);
    isWaiting = true;
  };
  window.addEventListener('scroll', markSoon, { passive: true });
  window.addEventListener('resize', markSoon, { passive: true });
  mark();

  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement && list.matches(':popover-open')) list.hidePopover();
  });
}
