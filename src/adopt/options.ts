import { parseArgs } from 'node:util';

/** What `npm run adopt` was asked to do. */
export interface AdoptOptions {
  /** A file of answers, instead of questions. */
  answers?: string;
  /** Only take the sample out. */
  isRemoval: boolean;
  isHelp: boolean;
}

export const usage = `npm run adopt                             asks what your school’s site needs, and writes content/program.yml

  --answers answers.yml   takes the answers from a file: the keys of content/program.yml, and logo, logo_dark,
                          remove_sample and commit
  --remove-sample         takes the invented mentors, figures and dates out, and asks nothing
  --help                  shows this

It can be run again at any time; what is set stays unless you change it. Ctrl+C stops it, and then nothing is changed.`;

/** The options of a command line, or what is wrong with it. */
export function readOptions(args: readonly string[]): AdoptOptions | { problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        answers: { type: 'string' },
        'remove-sample': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.answers !== undefined && values['remove-sample'])
      return { problem: 'Write remove_sample: true into the file of answers, and leave --remove-sample out.' };
    return {
      ...(values.answers !== undefined && { answers: values.answers }),
      isRemoval: values['remove-sample'],
      isHelp: values.help,
    };
  } catch {
    return { problem: 'This is not an option of the command.' };
  }
}
