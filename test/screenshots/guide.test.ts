import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { openDesk, type Desk, type Keeping } from './desk.ts';
import { pictureFolder, readGuide } from './guide.ts';
import { walkThrough } from './walk-through.ts';
import { walks } from './walks.ts';

const guide = readGuide();
const mostBytes = 60 * 1024;

describe('the guide for editors', () => {
  it('has ten how-tos, and somebody walks through each', () => {
    expect(guide).toHaveLength(10);
    expect(Object.keys(walks)).toEqual(guide.map(({ title }) => title));
  });

  it.each(guide)('$title: says when, in three to seven steps, and what one should see', ({ text, steps, pictures }) => {
    expect(text).toContain('\n_When:_ ');
    expect(text).toContain('\n_What you should see:_ ');
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(pictures).toHaveLength(1);
  });

  it.each(guide.flatMap(({ pictures }) => pictures))(
    'has a light picture $name, and says what it shows',
    async ({ name, alt }) => {
      const file = join(pictureFolder, `${name}.webp`);
      const { format, width } = await sharp(file).metadata();
      expect(format).toBe('webp');
      expect(width).toBeLessThanOrEqual(1280);
      expect(statSync(file).size).toBeLessThanOrEqual(mostBytes);
      expect(alt.length).toBeGreaterThan(60);
    },
  );

  it('keeps no picture that it does not show', () => {
    const shown = guide.flatMap(({ pictures }) => pictures.map(({ name }) => `${name}.webp`));
    expect(readdirSync(pictureFolder).sort()).toEqual(shown.sort());
  });
});

describe('who does what the guide says', () => {
  const folder = inject('sampleSites').find(({ base }) => base === '/')?.folder ?? '';
  let browser: Browser;
  /** One desk for each way to keep a site, since opening the editor takes longest. */
  const desks = new Map<Keeping, Desk>();

  beforeAll(async () => {
    browser = await launchBrowser(inject('chromiumPath'));
  });
  afterAll(async () => {
    for (const desk of desks.values()) await desk.close();
    await browser.close();
  });

  async function useDesk(keeping: Keeping, walk: (desk: Desk) => Promise<void>): Promise<void> {
    const desk = desks.get(keeping) ?? (await openDesk({ browser, folder, keeping }));
    // Whoever comes next does not find what a walk that failed has left behind.
    desks.delete(keeping);
    try {
      await walk(desk);
    } catch (cause) {
      await desk.close();
      throw cause;
    }
    desks.set(keeping, desk);
  }

  it.each(guide)(
    '$title: finds every word that it quotes on the screen',
    async (howTo) => {
      expect(await walkThrough(howTo, useDesk)).toEqual([]);
    },
    120_000,
  );
});
