import { createIndex, type PagefindIndex } from 'pagefind';

// Pagefind reports what went wrong where others throw.

/** An empty index. */
export async function beginIndex(): Promise<PagefindIndex> {
  const { index } = expectNoErrors(await createIndex());
  if (!index) throw new Error('Pagefind makes no index.');
  return index;
}

/** The answer itself; throws with what Pagefind reports. */
export function expectNoErrors<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('\n')}`);
  return answer;
}
