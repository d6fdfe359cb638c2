import { confirm, isCancel, log, multiselect } from '@clack/prompts';
import type { Taken } from './plan.ts';
import { formatTaken } from './report.ts';

/** Asks at the terminal which pages to leave out. `undefined`: the person would rather not update. */
export async function askWhatToDecline(texts: readonly Taken[]): Promise<string[] | undefined> {
  const declined =
    texts.length === 0
      ? []
      : await multiselect({
          message: 'Leave any of these out? Space marks a page that is to stay as it is; Enter goes on.',
          options: texts.map((text) => ({ value: text.path, label: formatTaken(text) })),
          required: false,
          maxItems: 12,
        });
  if (isCancel(declined)) return undefined;
  const isWanted = await confirm({ message: 'Update now?' });
  if (isCancel(isWanted) || !isWanted) return undefined;
  log.step('This takes a few minutes. Your files stay as they are until all is well.');
  return declined;
}
