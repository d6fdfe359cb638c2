/**
 * Lets somebody with a keyboard scroll a table that is wider than the page, in browsers that do not let them do so by
 * themselves; one that fits is no stop on their way.
 */
export function reachWideTables(tables: Iterable<HTMLTableElement>): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const table of tables) observer.observe(table);
}
