import type { Answer } from './ask.ts';
import { getHost } from './outside.ts';

/** How many hosts are asked at a time. Each is asked one thing after the other. */
const mostAtOnce = 8;

/** Asks for every address and keeps the answers by address. */
export async function askAll(
  addresses: readonly string[],
  ask: (address: string) => Promise<Answer>,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  // Whoever has most to say begins, so that no host is asked alone at the end.
  const hosts = [...Map.groupBy(addresses, getHost).values()].sort((a, b) => b.length - a.length);
  const work = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const address of host) answers.set(address, await ask(address));
  };
  await Promise.all(Array.from({ length: mostAtOnce }, work));
  return answers;
}
