import { parseArgs } from 'node:util';

/** What `npm run new-year` was asked to do. */
export interface NewYearOptions {
  /** A file of answers, instead of questions. */
  answers: string | undefined;
  /** Show what would change, and change nothing. */
  isDryRun: boolean;
  isHelp: boolean;
}

export const usage = `npm run new-year                          asks what becomes of profiles and dates, and opens the next year

  --answers answers.yml   takes the answers from a file
  --dry-run               shows what would change, and changes nothing
  --help                  shows this

A file of answers:

  year: 2027              # the calendar year in which the new academic year begins
  profiles: unpublish     # of those who stop: unpublish, delete or keep
  stay: [ada-okafor]      # who goes on, by the name of the file; usually nobody
  dates: move             # or clear
  days:                   # of single sessions, where moving them is not right
    arriving: 2027-08-18
  logs: ~/mentors/logs    # a folder outside of the project for the empty logs

It makes one commit, so that it can be undone. Ctrl+C stops it, and then nothing is changed.`;

/** The options of a command line, or what is wrong with it. */
export function readOptions(args: readonly string[]): NewYearOptions | { problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        answers: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { answers: values.answers, isDryRun: values['dry-run'], isHelp: values.help };
  } catch {
    return { problem: 'This is not an option of the command.' };
  }
}
