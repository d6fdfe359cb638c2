import { parseArgs } from 'node:util';

export interface UpdateOptions {
  /** What the command does. `show` and `done` are about one page. */
  mode: 'update' | 'list' | 'show' | 'done' | 'help';
  page: string;
  /** A remote, an address or a path to take releases from. */
  from?: string;
  /** A version other than the newest. */
  to?: string;
  isConfirmed: boolean;
  isTakingTheirs: boolean;
  declined: string[];
}

export const usage = `npm run update                 takes the newest version of MedMentors, after asking you

  -- --list                    only says what would come
  -- --yes                     does not ask
  -- --decline <page>          leaves a page as it is; may stand more than once
  -- --to 1.2.0                takes this version, not the newest
  -- --from <address>          takes it from another repository
  -- --take-theirs             where you have changed the software itself and both do not fit: takes theirs
  -- --show <page>             shows what a release has changed in a page that you have changed too
  -- --done <page>             takes a page from the list of those to compare
  -- --help                    shows this

Your people, figures, settings and logo are never touched, nor any text that you have changed.
If anything is wrong, everything stays as it was.`;

/** The options of a command line, or what is wrong with them. */
export function readOptions(args: readonly string[]): UpdateOptions | { problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        list: { type: 'boolean' },
        yes: { type: 'boolean', short: 'y' },
        decline: { type: 'string', multiple: true },
        to: { type: 'string' },
        from: { type: 'string' },
        'take-theirs': { type: 'boolean' },
        show: { type: 'string' },
        done: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const modes = (['help', 'list', 'show', 'done'] as const).filter((mode) => values[mode] !== undefined);
    if (modes.length > 1)
      return { problem: `Give one of ${modes.map((mode) => `--${mode}`).join(' and ')} at a time.` };
    return {
      mode: modes[0] ?? 'update',
      page: toPath(values.show ?? values.done ?? ''),
      ...(values.from !== undefined && { from: values.from }),
      ...(values.to !== undefined && { to: values.to }),
      isConfirmed: values.yes === true,
      isTakingTheirs: values['take-theirs'] === true,
      declined: (values.decline ?? []).map(toPath),
    };
  } catch {
    return { problem: 'This is not an option of the command, or its value is missing.' };
  }
}

/** As git writes paths, whatever a person has copied. */
function toPath(text: string): string {
  return text.replaceAll('\\', '/').replace(/^\.?\//, '');
}
