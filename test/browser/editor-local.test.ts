import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phone, useSampleSite } from '../support/browser.ts';

/** The names of what a page asked for, as far as they are the editor’s. */
function recordRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  return requests;
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each(['/', '/larkfield-mentors/'])('the editor on this computer at %s', (base) => {
  const site = useSampleSite(base, { isEditable: true });

  it('opens without an account, lists what there is, and calls nobody', async () => {
    const page = await site.open('/admin/');
    const requests = recordRequests(page);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mentors' }).waitFor();
    await page.getByRole('link', { name: /Théo Lacombe/ }).waitFor();
    await page.getByRole('link', { name: 'Session guides' }).click();
    await page.getByRole('link', { name: /Handing on/ }).waitFor();
    expect(requests).toContain(`${base}admin/api/v1`);
    // Requests that leave the site, errors and warnings of the console, and what the policy forbids: each is a complaint.
    expect(site.complaints).toEqual([]);
  });

  it('keeps to a policy that lets it call this server only', async () => {
    const page = await site.open('/');
    // The policy is there before Decap is, which takes its time.
    await page.route('**/decap-cms.js', () => undefined);
    await page.goto(new URL('admin/', page.url()).href);
    const call = (address: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        address,
      );
    // One that its page alone would allow.
    expect(await call('https://api.github.com/')).toBe('refused');
    expect(await call(`${base}admin/site.json`)).toBe('answered');
  });
});

describe('the editor as it is published', () => {
  const site = useSampleSite('/larkfield-mentors/');

  it('says so where nobody can sign in, and leads to the page that helps', async () => {
    const page = await site.open('/admin/');
    await page.getByRole('heading', { name: 'Nobody can sign in here yet' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(site.complaints).toEqual([]);
    await page.getByRole('link', { name: 'How to set up signing in' }).click();
    await page.waitForURL('**/larkfield-mentors/schools/editor/');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('offers to sign in with GitHub, and calls nobody before', async () => {
    const page = await site.open('/');
    await page.route('**/admin/config.json', async (route) => {
      const response = await route.fetch();
      const config = (await response.json()) as { backend: object };
      await route.fulfill({ json: { ...config, backend: { ...config.backend, base_url: 'https://login.example' } } });
    });
    await page.goto(new URL('admin/', page.url()).href);
    await page.getByRole('button', { name: /GitHub/ }).waitFor();
    expect(site.complaints).toEqual([]);
  });

  it('loads next to nothing on a phone, and opens once the window is wide enough', async () => {
    const page = await site.open('/', { viewport: phone });
    const requests = recordRequests(page);
    await page.goto(new URL('admin/', page.url()).href);
    await page.getByRole('heading', { name: 'Please use a computer' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    expect(requests.filter((path) => /decap|json/.test(path))).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.getByRole('heading', { name: 'Nobody can sign in here yet' }).waitFor();
  });

  it('says what it needs where scripts are off', async () => {
    const page = await site.open('/admin/', { javaScriptEnabled: false });
    expect(await page.locator('h1', { hasText: 'The editor needs JavaScript' }).isVisible()).toBe(true);
    expect(await page.locator('h1', { hasText: 'Opening the editor' }).isVisible()).toBe(false);
  });

  it('says so when a part of it does not arrive', async () => {
    const page = await site.open('/');
    await page.route('**/admin/site.json', (route) => route.abort());
    await page.goto(new URL('admin/', page.url()).href);
    await page.getByRole('heading', { name: 'The editor did not open' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
