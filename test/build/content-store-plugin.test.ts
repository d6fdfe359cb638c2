import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createContentStorePlugin } from '../../src/build/content-store-plugin.ts';

interface Hooks {
  resolveId: { handler: (name: string) => string | undefined };
  load: (id: string) => string | undefined;
}

let folder: string;
let plugin: Hooks;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medmentors-store-'));
  plugin = createContentStorePlugin(folder) as unknown as Hooks;
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

/** The code of the module that pages import, when the content is as given. */
function load(content: unknown): string {
  writeFileSync(join(folder, 'data-store.json'), JSON.stringify(content));
  return plugin.load(plugin.resolveId.handler('astro:data-layer-content') ?? '') ?? '';
}

const run = async (code: string) =>
  ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown }).default;

describe('the content as pages import it', () => {
  it('is as it was when they were bundled, and not written into the module', async () => {
    const code = load(['what was read']);
    // Another build, at the same time.
    writeFileSync(join(folder, 'data-store.json'), '["something else"]');
    expect(code).not.toContain('what was read');
    expect(await run(code)).toEqual(['what was read']);
  });

  it('is another module when it is other content, and the same otherwise: Node runs each only once', async () => {
    const [first, again, other] = [load(['one']), load(['one']), load(['two'])];
    expect(again).toBe(first);
    expect(await run(other)).toEqual(['two']);
  });

  it('is the only thing that changes its way', () => {
    expect(plugin.resolveId.handler('astro:content')).toBeUndefined();
    expect(plugin.load('astro:content')).toBeUndefined();
  });
});
