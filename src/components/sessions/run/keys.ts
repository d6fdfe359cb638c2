/** Keys that turn to another step, those of a presenter among them. */
const moves: Readonly<Record<string, 'next' | 'back'>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
};

/** Where a key leads; `undefined` for all that belongs to the browser or to what has the focus. */
export function readMove(event: KeyboardEvent): 'next' | 'back' | undefined {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat)
    return undefined;
  // Space presses the button that has the focus.
  if (key === ' ' && target instanceof Element && target.closest('a, button')) return undefined;
  return moves[key];
}
