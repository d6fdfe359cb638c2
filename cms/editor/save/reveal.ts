import { findField, listItems } from './form.ts';

/**
 * Scrolls the form to the field that the rules call by this label, such as “Steps, 3 › Minutes”, opens what is folded
 * around it, and puts the cursor there. Ends at the closest thing around it that the form has.
 */
export async function reveal(label: string): Promise<void> {
  const field = await find(label.split(' › '), document.body);
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  field.classList.remove('mm-found');
  requestAnimationFrame(() => {
    field.classList.add('mm-found');
  });
  const control = field.querySelector<HTMLElement>('input, textarea, select, [contenteditable="true"], button');
  control?.focus({ preventScroll: true });
}

async function find(parts: readonly string[], around: Element): Promise<HTMLElement | undefined> {
  const [part = '', ...rest] = parts;
  const [, name = part, number] = /^(.*), (\d+)$/.exec(part) ?? [];
  const field = findField(name, around);
  if (!field || (number === undefined && rest.length === 0)) return field;
  await unfold(field);
  const item = listItems(field)[Number(number) - 1] ?? field;
  if (item !== field) await unfold(item);
  return rest.length === 0 ? item : ((await find(rest, item)) ?? item);
}

/** Opens a list, an item or a group of fields if nothing in it can be seen. */
async function unfold(element: Element): Promise<void> {
  const inner = [...element.querySelectorAll<HTMLElement>('label[for]')].filter(
    (label) => label.closest('[aria-label$=" field"]') !== element,
  );
  const button = element.querySelector<HTMLElement>('[data-testid="expand-button"], button');
  if (!button || inner.some((label) => label.offsetParent !== null)) return;
  button.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
}
