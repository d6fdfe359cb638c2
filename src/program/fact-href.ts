import { toTelHref } from './phone.ts';

/** Telephone numbers and addresses among the facts are links, so that a phone can dial them. Takes the path of the fact. */
export function getFactHref(path: string, value: string): string | undefined {
  if (path.endsWith('.phone')) return toTelHref(value);
  if (path.endsWith('.email')) return `mailto:${value}`;
  // The best way to reach somebody may be any of three.
  if (!path.endsWith('.reach')) return undefined;
  if (value.startsWith('https://')) return value;
  return value.includes('@') ? `mailto:${value}` : toTelHref(value);
}
