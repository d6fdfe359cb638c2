import { expect, it } from 'vitest';
import { askAll } from '../../src/outside-links/ask-all.ts';
import type { Answer } from '../../src/outside-links/ask.ts';

it('asks each host one thing after the other, and eight hosts at a time', async () => {
  const addresses = Array.from({ length: 12 }, (_, i) => [0, 1, 2].map((n) => `https://host${i}.org/${n}`)).flat();
  const now = new Map<string, number>();
  const most = { hosts: 0, ofOne: 0 };
  const answers = await askAll(addresses, async (address) => {
    const { host } = new URL(address);
    now.set(host, (now.get(host) ?? 0) + 1);
    most.hosts = Math.max(most.hosts, [...now.values()].filter(Boolean).length);
    most.ofOne = Math.max(most.ofOne, ...now.values());
    await new Promise((resolve) => setTimeout(resolve, 1));
    now.set(host, (now.get(host) ?? 0) - 1);
    return { kind: 'seen' };
  });
  expect(most).toEqual({ hosts: 8, ofOne: 1 });
  expect([...answers.keys()].sort()).toEqual(addresses.toSorted());
});

it('gives a host up that could not be reached twice in a row, since each try takes its time', async () => {
  const asked: string[] = [];
  const lost: Answer = { kind: 'silent', why: 'took too long', isReached: false };
  const addresses = ['a', 'b', 'c', 'd', 'e'].flatMap((page) => [
    `https://hangs.org/${page}`,
    `https://shaky.org/${page}`,
  ]);
  const answers = await askAll(addresses, (address) => {
    asked.push(address);
    const isHere = address.includes('shaky') && /[bd]$/.test(address);
    return Promise.resolve(isHere ? { kind: 'seen' } : lost);
  });
  expect(asked.filter((address) => address.includes('hangs'))).toEqual(['https://hangs.org/a', 'https://hangs.org/b']);
  expect(asked.filter((address) => address.includes('shaky'))).toHaveLength(5);
  expect(answers.get('https://hangs.org/e')).toEqual(lost);
});
