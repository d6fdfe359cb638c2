import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pageBudgets } from '../support/page-budgets.ts';
import { listPublishedPages } from '../support/published-pages.ts';
import { nameHeaviest, weighPage } from '../support/weigh-page.ts';

/** Bytes after `gzip -9`, measured on the files that are published. `test/browser/pages.test.ts` sees that no more is fetched. */
describe.each(inject('sampleSites'))('the site at $base', ({ base, folder }) => {
  it.each(pageBudgets)('keeps $path within $html bytes, $total with all that it fetches at first', async (budget) => {
    const { html, total, files, parts } = await weighPage(folder, base, budget.path);
    expect(
      html,
      `${budget.path} has ${html} bytes of HTML, budget ${budget.html}. Heaviest: ${nameHeaviest(parts)}.`,
    ).toBeLessThanOrEqual(budget.html);
    expect(
      total,
      `${budget.path} takes ${total} bytes, budget ${budget.total}. HTML ${html}; heaviest files: ${nameHeaviest(files)}.`,
    ).toBeLessThanOrEqual(budget.total);
  });

  it('keeps each page of the handbook within 550 elements', () => {
    const pages = listPublishedPages(folder).filter((page) => /^handbook\/(?!cases\/print)/.test(page));
    const counts = pages.map((page) => ({
      page,
      elements: readFileSync(join(folder, page), 'utf8').match(/<[a-z]/g)?.length ?? 0,
    }));
    expect(counts.length).toBeGreaterThan(70);
    expect(counts.filter(({ elements }) => elements > 550)).toEqual([]);
  });
});
