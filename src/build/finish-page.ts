import { createHash } from 'node:crypto';
import type { BuiltPage } from '../checks/built-pages.ts';
import { isKept } from '../offline/kept-pages.ts';
import { addPolicy } from './page-policy.ts';

/**
 * A page as Astro made it, made ready to be published: with the policy of what it may run and load and, where devices keep
 * it, with its revision.
 *
 * @param path from the root of the site, `/handbook/index.html`
 * @param reading what stands in it
 */
export function finishPage(html: string, path: string, reading: BuiltPage): { html: string; reading: BuiltPage } {
  const page = addPolicy(html, reading);
  if (!isKept(path)) return { html: page, reading };
  const revision = getRevision(page);
  return { html: addRevision(page, revision), reading: { ...reading, revision } };
}

/** The same page, with the revision by which a device knows whether its copy is the newest. */
export function addRevision(html: string, revision = getRevision(html)): string {
  return html.replace('<html', `<html data-revision="${revision}"`);
}

function getRevision(html: string): string {
  return createHash('sha256').update(html).digest('hex').slice(0, 12);
}
