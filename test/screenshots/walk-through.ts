import { openDesk, type DeskOptions } from './desk.ts';
import type { HowTo } from './guide.ts';
import { walks } from './walks.ts';

/**
 * Does what a how-to says in a real editor.
 *
 * @returns the words it quotes that never came up on the screen
 */
export async function walkThrough(howTo: HowTo, options: Omit<DeskOptions, 'keeping'>): Promise<string[]> {
  const plan = walks[howTo.title];
  if (!plan) throw new Error(`Nobody has walked through “${howTo.title}”. Add it to test/screenshots/walks.ts.`);
  let unseen = howTo.words;
  for (const { keeping, walk } of [plan, ...(plan.also ? [plan.also] : [])]) {
    const desk = await openDesk({ ...options, keeping });
    try {
      await walk(desk);
      unseen = unseen.filter((words) => !desk.hasSeen(words));
    } finally {
      await desk.close();
    }
  }
  return unseen;
}
