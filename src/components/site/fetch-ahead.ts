/** Fetches the page that somebody is about to open: its link has the pointer or the focus. */
export function fetchAhead(): void {
  const asked = new Set([location.pathname]);
  let waiting: ReturnType<typeof setTimeout>;
  const look = ({ target }: Event) => {
    clearTimeout(waiting);
    const link = target instanceof Element && target.closest('a');
    // Pages alone, whose addresses end in a slash. The editor is a program of megabytes.
    if (!link || link.origin !== location.origin || !/^(?!.*\/admin\/).*\/$/.test(link.pathname)) return;
    waiting = setTimeout(() => {
      if (asked.has(link.pathname) || isSparing()) return;
      asked.add(link.pathname);
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: link.pathname }));
    }, 80);
  };
  document.addEventListener('pointerover', look, { passive: true });
  document.addEventListener('focusin', look, { passive: true });
}

/** Whether each byte costs somebody money. */
function isSparing(): boolean {
  return (navigator as { connection?: { saveData: boolean } }).connection?.saveData ?? false;
}
