import { compare } from '../checks/problem.ts';
import type { LinkRecord, Links } from '../schemas/links.ts';
import type { Answer } from './ask.ts';

/**
 * What is known after the answers of a day. Addresses that nobody uses any more are not among the answers, and go.
 *
 * @param today `YYYY-MM-DD`
 */
export function updateLinks(known: Links, answers: ReadonlyMap<string, Answer>, today: string): Links {
  const entries = [...answers].map(
    ([address, answer]) => [address, note(known[address] ?? {}, answer, today)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)));
}

function note(before: LinkRecord, answer: Answer, today: string): LinkRecord {
  switch (answer.kind) {
    case 'seen':
      return { seen_on: today };
    case 'moved':
      return { seen_on: today, moved_to: answer.to };
    case 'gone':
      return { ...(before.seen_on && { seen_on: before.seen_on }), gone_on: before.gone_on ?? today };
    case 'silent':
      return { ...before, refused_on: today };
  }
}

/** As the file has it: sorted, one line for each thing that is known, the same bytes for the same days. */
export function writeLinks(links: Links): string {
  return `${JSON.stringify(links, null, 2)}\n`;
}
