/**
 * Arrow keys walk from the field through the results and back, Home and End to the first and the last of them. Whoever
 * types on among the results types into the field.
 */
export function moveFocus(event: KeyboardEvent, field: HTMLInputElement, stops: readonly HTMLElement[]): void {
  const { key, target } = event;
  if (target instanceof HTMLInputElement && target.type === 'radio') return;
  const index = stops.indexOf(target as HTMLElement);
  if (index >= 0 && isTyping(event)) {
    field.focus();
    return;
  }
  const next = findNext(key, index, stops.length);
  if (next === undefined) return;
  event.preventDefault();
  (stops[next] ?? field).focus();
}

/** Where a key leads from a stop; -1 is the field. */
function findNext(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, -1);
  // In the field they belong to what is written there.
  if (index >= 0 && key === 'Home') return 0;
  if (index >= 0 && key === 'End') return count - 1;
  return undefined;
}

function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key === 'Backspace' || (key.length === 1 && key !== ' '));
}
