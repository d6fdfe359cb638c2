/** Shows where in a long list of pages somebody is; keeps what lies behind the menu of a small screen out of reach. */
export function startSidePane(pane: HTMLElement): void {
  const showCurrent = () => {
    const current = pane.querySelector<HTMLElement>('[aria-current]');
    if (current) pane.scrollTop = current.offsetTop - pane.clientHeight / 2;
  };
  pane.addEventListener('toggle', ({ newState }) => {
    for (const part of document.querySelectorAll('.main-frame, .skip-link'))
      part.toggleAttribute('inert', newState === 'open');
    showCurrent();
  });
  showCurrent();
}
