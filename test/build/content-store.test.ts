import type { HookParameters } from 'astro';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createContentStore } from '../../src/build/content-store.ts';

interface Plugin {
  resolveId: { handler: (name: string) => string | undefined };
  load: (id: string) => string | undefined;
}

let folder: string;
let store: ReturnType<typeof createContentStore>;
let plugin: Plugin;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medmentors-store-'));
  store = createContentStore(folder);
  const updateConfig = vi.fn();
  void store.hooks['astro:config:setup']?.({ updateConfig } as unknown as HookParameters<'astro:config:setup'>);
  [
    {
      vite: {
        plugins: [plugin],
      },
    },
  ] = updateConfig.mock.lastCall as [{ vite: { plugins: [Plugin] } }];
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

/** What a build does when the content is as given. */
function begin(content: unknown): void {
  writeFileSync(join(folder, 'data-store.json'), JSON.stringify(content));
  void store.hooks['astro:build:setup']?.({} as HookParameters<'astro:build:setup'>);
}

/** The code of the module that pages import. */
const load = () => plugin.load(plugin.resolveId.handler('astro:data-layer-content') ?? '') ?? '';

/** Runs it, as Node does only once for each address. */
const run = async (code: string, address = '') =>
  ((await import(`data:text/javascript,${encodeURIComponent(code)}//${address}`)) as { default: unknown }).default;

describe('the content as pages import it', () => {
  it('is as it was when they were bundled, and not written into the module', async () => {
    begin(['what was read']);
    const code = load();
    // Another build, at the same time.
    writeFileSync(join(folder, 'data-store.json'), '["something else"]');
    expect(code).not.toContain('what was read');
    expect(await run(code)).toEqual(['what was read']);
  });

  it('is another module in each bundle: Node runs each only once', async () => {
    begin(['one']);
    const code = load();
    expect(await run(code)).toEqual(['one']);
    begin(['two']);
    expect(await run(code)).toEqual(['one']);
    expect(await run(load())).toEqual(['two']);
  });

  it('is that of the build in a bundle of before, too', async () => {
    begin(['one']);
    const code = load();
    expect(await run(code)).toEqual(['one']);
    begin(['two']);
    expect(await run(code, 'elsewhere')).toEqual(['two']);
  });

  it('is the only thing that changes its way', () => {
    expect(plugin.resolveId.handler('astro:content')).toBeUndefined();
    expect(plugin.load('astro:content')).toBeUndefined();
  });
});
