import type { Desk, Keeping } from './desk.ts';
import type { HowTo } from './guide.ts';
import { walks } from './walks.ts';

/**
 * Does what a how-to says in a real editor.
 *
 * @param useDesk lends a desk to one walk
 * @returns the words it quotes that never came up on the screen
 */
export async function walkThrough(
  howTo: HowTo,
  useDesk: (keeping: Keeping, walk: (desk: Desk) => Promise<void>) => Promise<void>,
): Promise<string[]> {
  const plan = walks[howTo.title];
  if (!plan) throw new Error(`Nobody has walked through “${howTo.title}”. Add it to test/screenshots/walks.ts.`);
  let unseen = howTo.words;
  for (const { keeping, walk } of [plan, ...(plan.also ? [plan.also] : [])])
    await useDesk(keeping, async (desk) => {
      desk.forget();
      await walk(desk);
      unseen = unseen.filter((words) => !desk.hasSeen(words));
    });
  return unseen;
}
