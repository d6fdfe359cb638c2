import { toTelHref } from './phone.ts';

/** Telephone numbers and addresses among the facts are links, so that a phone can dial them. Takes the path of the fact. */
export function getFactHref(path: string, value: string): string | undefined {
  if (path.endsWith('.phone')) return toTelHref(value);
  return path.endsWith('.email') ? `mailto:${value}` : undefined;
}
