import type { Answer } from './ask.ts';
import { getHost } from './outside.ts';

/** How many hosts are asked at a time. Each is asked one thing after the other. */
const mostAtOnce = 8;

/** A host that could not be reached this many times in a row is given up: each try may take a minute. */
const mostLost = 2;

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
      for (const [address, answer] of await askHost(host, ask)) answers.set(address, answer);
  };
  await Promise.all(Array.from({ length: mostAtOnce }, work));
  return answers;
}

async function askHost(
  addresses: readonly string[],
  ask: (address: string) => Promise<Answer>,
): Promise<[address: string, answer: Answer][]> {
  const answers: [string, Answer][] = [];
  for (const address of addresses) {
    const last = answers.slice(-mostLost).map(([, answer]) => answer);
    const [lost] = last.length === mostLost && last.every(isLost) ? last : [];
    answers.push([address, lost ?? (await ask(address))]);
  }
  return answers;
}

/** Whether nothing was heard of the host itself. */
export function isLost(answer: Answer): boolean {
  return 'isReached' in answer && !answer.isReached;
}
