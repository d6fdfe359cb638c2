import { dirname } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { serveSite, type RunningSite } from '../../src/build/serve.ts';
import { launchBrowser } from './chromium.ts';

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1440, height: 900 };

/** For tests of what has to work on both. */
export const sizes = [
  ['a phone', phone],
  ['a large screen', desktop],
] as const;

export interface Visit {
  /** Opens a page of the site, given from its root (`/mentors/`), in a browser that has never been here. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  base: string;
  /** What the pages opened so far complained of in the console, and requests that left the site. */
  complaints: string[];
}

/**
 * Serves the built sample at `base` and gives each test file a browser for it.
 *
 * @param isEditable serve it with the editor. All tests share the sample: save nothing in it
 */
export function useSampleSite(base = '/', { isEditable = false } = {}): Visit {
  let browser: Browser;
  let site: RunningSite;
  const complaints: string[] = [];

  beforeAll(async () => {
    const sample = inject('sampleSites').find((candidate) => candidate.base === base);
    if (!sample) throw new Error(`The sample is not built for ${base}.`);
    const root = dirname(sample.folder);
    const editor = isEditable ? { root, mode: 'fs' as const, env: {} } : undefined;
    site = await serveSite({ folder: sample.folder, base, port: 0, editor });
    browser = await launchBrowser(inject('chromiumPath'));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    // Whatever else a test looks at: no part of a page may want what the page’s own policy forbids. The editor’s is tried
    // by asking for what it forbids.
    if (isEditable) return;
    expect(complaints.filter((complaint) => complaint.includes(policyMark))).toEqual([]);
  });

  return {
    base,
    complaints,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: desktop, colorScheme: 'light', ...options });
      await context.addInitScript(reportViolations, policyMark);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      page.on('request', (request) => {
        if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url()))
          complaints.push(`${path}: asked for ${request.url()}`);
      });
      await page.goto(site.url + path.replace(/^\//, ''));
      return page;
    },
  };
}

const policyMark = 'against the policy:';

/** Runs in the browser, before any script of the page. */
function reportViolations(mark: string): void {
  window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    console.error(mark, effectiveDirective, blockedURI, sample);
  });
}
