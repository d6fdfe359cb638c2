import { beforeEach, describe, expect, it, vi } from 'vitest';
import { oncePerBuild, oncePerKey } from '../../src/content/once.ts';
import { noteText, watchTexts } from '../../src/content/page-texts.ts';

beforeEach(() => {
  vi.stubEnv('DEV', false);
  return () => vi.unstubAllEnvs();
});

it('a build asks once, and the development server each time', async () => {
  const ask = vi.fn(() => Promise.resolve('answer'));
  const once = oncePerBuild(ask);
  expect(await Promise.all([once(), once()])).toEqual(['answer', 'answer']);
  expect(ask).toHaveBeenCalledTimes(1);
  vi.stubEnv('DEV', true);
  await once();
  expect(ask).toHaveBeenCalledTimes(2);
});

describe('a question with keys', () => {
  it('is asked once for each', async () => {
    const once = oncePerKey<string>();
    const ask = vi.fn((key: string) => Promise.resolve(key));
    for (const key of ['a', 'b', 'a']) expect(await once(key, () => ask(key))).toBe(key);
    expect(ask.mock.calls).toEqual([['a'], ['b']]);
  });

  it('says of every page that gets an answer that it shows the texts that were asked for', async () => {
    const once = oncePerKey<string>();
    const getText = () => {
      noteText();
      return Promise.resolve('text');
    };
    const show = () => watchTexts(() => once('a', getText));
    expect([await show(), await show()]).toEqual(Array(2).fill({ value: 'text', showsText: true }));
    expect(await watchTexts(() => once('b', () => Promise.resolve('fields')))).toMatchObject({ showsText: false });
  });
});
