import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { oncePerBuild } from '../../src/content/once.ts';
import { noteText, peek, watchEntry, watchTexts } from '../../src/content/page-texts.ts';

function makeEntry() {
  const entry = { id: 'role/boundaries', data: { title: 'Boundaries' }, body: 'Keep them.', rendered: { html: '<p>' } };
  watchEntry(entry);
  return entry;
}

describe('a page', () => {
  it('that asks an entry for its fields alone shows no text', async () => {
    const { id, data } = makeEntry();
    expect(await watchTexts(() => Promise.resolve([id, data.title]))).toEqual({
      value: ['role/boundaries', 'Boundaries'],
      showsText: false,
    });
  });

  it.each([
    ['as it was written', (entry: ReturnType<typeof makeEntry>): unknown => entry.body, 'Keep them.'],
    ['as it was made', (entry: ReturnType<typeof makeEntry>): unknown => entry.rendered.html, '<p>'],
    ['with all the rest', (entry: ReturnType<typeof makeEntry>): unknown => ({ ...entry }).body, 'Keep them.'],
  ])('shows the text that it asks for, %s', async (_, ask, value) => {
    const entry = makeEntry();
    expect(await watchTexts(() => Promise.resolve(ask(entry)))).toEqual({ value, showsText: true });
  });

  it('shows none that another one asks for at the same time', async () => {
    const entry = makeEntry();
    const [one, other] = await Promise.all([
      watchTexts(async () => {
        await wait(5);
        return entry.data.title;
      }),
      watchTexts(async () => {
        await wait(1);
        const text = entry.body;
        await wait(10);
        return text;
      }),
    ]);
    expect([one.showsText, other.showsText]).toEqual([false, true]);
  });

  it('shows none that is only looked at', async () => {
    const entry = makeEntry();
    expect((await watchTexts(() => Promise.resolve(peek(() => entry.body)))).showsText).toBe(false);
  });

  it('may be asked for by nobody', () => {
    expect(noteText).not.toThrow();
    expect(makeEntry().body).toBe('Keep them.');
  });

  it('has no text to tell of where an entry has none', () => {
    const entry = { id: 'role/boundaries', body: undefined };
    watchEntry(entry);
    expect(Object.keys(entry)).toEqual(['id', 'body']);
  });
});

describe('an answer that is found once for all pages', () => {
  it('shows in each of them what was asked for in finding it', async () => {
    vi.stubEnv('DEV', false);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const entry = makeEntry();
    let found = 0;
    const getOpening = oncePerBuild(() => {
      found += 1;
      return Promise.resolve(entry.body.slice(0, 4));
    });
    const getTitle = oncePerBuild(() => Promise.resolve(entry.data.title));
    expect(await Promise.all([getOpening, getOpening, getTitle].map((ask) => watchTexts(ask)))).toEqual([
      { value: 'Keep', showsText: true },
      { value: 'Keep', showsText: true },
      { value: 'Boundaries', showsText: false },
    ]);
    expect(await watchTexts(getOpening)).toEqual({ value: 'Keep', showsText: true });
    expect(found).toBe(1);
  });
});
