/** Shows a button that fills the screen and gives it back, where the browser can do that. */
export function offerFullScreen(button: HTMLButtonElement): void {
  if (!document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    // A browser that says no after all: the page stays as large as it is.
    change.catch(() => undefined);
  });
  document.addEventListener('fullscreenchange', () => {
    button.ariaPressed = String(document.fullscreenElement !== null);
  });
}
