import { parseArgs } from 'node:util';

/** What `npm run stats` was asked to do. */
export interface StatsOptions {
  folder?: string;
  year?: string;
  isDryRun: boolean;
  isSample: boolean;
  isGuess: boolean;
  isHelp: boolean;
}

export const usage = `npm run stats -- <folder>        publish the statistics of the logs in a folder

  --year 2023-2024   the academic year; otherwise the one in content/program.yml
  --dry-run          show the tables here and write nothing
  --guess-mapping    draft a mapping.yml for exports of other tools, beside the logs
  --sample           run on the invented logs that come with the software
  --help             show this

The folder holds groups.csv and encounters.csv, and meetings.csv and survey.csv where you keep them. It stays on your
computer: only what is safe to publish is written, to content/stats/.`;

/** The options of a command line, or what is wrong with it. */
export function readOptions(args: readonly string[]): StatsOptions | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        'dry-run': { type: 'boolean' },
        sample: { type: 'boolean' },
        'guess-mapping': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [folder, ...others] = positionals;
    const isSample = values.sample === true;
    const isHelp = values.help === true;
    if (others.length > 0) return { problem: 'Give one folder. A path with spaces goes in quotation marks.' };
    if (isSample && folder !== undefined) return { problem: '--sample brings its own logs. Leave the folder out.' };
    if (!isSample && !isHelp && folder === undefined) return { problem: 'Give the folder that the logs are in.' };
    if (isSample && values.year !== undefined) return { problem: '--sample has its own year. Leave --year out.' };
    if (isSample && values['guess-mapping'])
      return { problem: '--sample needs no mapping. Leave --guess-mapping out.' };
    return {
      ...(folder !== undefined && { folder }),
      ...(values.year !== undefined && { year: values.year }),
      isDryRun: values['dry-run'] === true,
      isSample,
      isGuess: values['guess-mapping'] === true,
      isHelp,
    };
  } catch {
    return { problem: 'This is not an option of the command.' };
  }
}
