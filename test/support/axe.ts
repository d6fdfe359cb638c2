import axe, { type AxeResults, type ElementContext, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

type Look = Pick<AxeResults, 'violations' | 'incomplete'>;

/** What axe leaves in the window of a page. */
interface Axe {
  axe: { run: (context: ElementContext, options: RunOptions) => Promise<Look> };
}

/** What can differ between the light and the dark look of a page. */
export const rulesOfColor = ['color-contrast', 'link-in-text-block'] as const;

/** Brings axe into an open page; once for each document. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(`${axe.source};`);
}

/**
 * What axe finds on an open page, as rules with the elements that break them.
 *
 * @param exclude parts that are not looked at, as selectors
 */
export async function findViolations(page: Page, options: RunOptions = {}, exclude: string[] = []): Promise<string[]> {
  const { violations, incomplete }: Look = await page.evaluate(
    async ({ excluded, how }) =>
      await (window as unknown as Axe).axe.run({ include: ['html'], exclude: excluded }, how),
    // Style sheets that axe would fetch anew are needed by one rule only, about the way a device is held.
    { excluded: exclude, how: { preload: false, ...options } },
  );
  // axe leaves text in the very color of its background to people to judge; here nobody may hide text like that.
  const invisible = incomplete
    .flatMap(({ nodes }) => nodes)
    .filter(({ any }) => any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio'));
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...invisible.map(({ html }) => `invisible: ${html}`),
  ];
}
