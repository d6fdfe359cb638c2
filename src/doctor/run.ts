import { parseArgs } from 'node:util';
import { checkContent } from '../checks/check.ts';
import { readContent } from '../checks/content.ts';
import { getToday } from '../program/clock.ts';
import { examine } from './examine.ts';
import { isSerious } from './finding.ts';
import { readMachine } from './read-machine.ts';
import { formatFindings } from './report.ts';
import { readSite } from './site.ts';

const usage = `npm run doctor        what is still the sample’s, not set, wrong, out of date or about to lapse

  --all      each finding by itself, however many there are
  --strict   fail also for what is not set or out of date
  --json     for programs
  --help     show this

It ends with 1 where something is dangerous, wrong or still the sample’s.`;

export interface Surroundings {
  root: string;
  env: NodeJS.ProcessEnv;
  now: Date;
  isColored: boolean;
  print: (text: string) => void;
}

/**
 * `npm run doctor`: prints what somebody should mend.
 *
 * @returns whether nothing is so serious that the command should fail
 */
export async function runDoctor(
  args: readonly string[],
  { root, env, now, isColored, print }: Surroundings,
): Promise<boolean> {
  const flags = readFlags([...args]);
  if (!flags || flags.help) {
    print(flags ? usage : `This is not an option of the command.\n\n${usage}`);
    return flags !== undefined;
  }
  const { content } = readContent(root);
  const findings = examine({
    content,
    problems: await checkContent(root, { env, now }),
    site: readSite(root),
    machine: readMachine(root, env),
    today: content.program && getToday(content.program.data, env, now),
  });
  print(
    flags.json
      ? JSON.stringify(findings, null, 2)
      : formatFindings(findings, { color: isColored, isAll: flags.all === true }),
  );
  return !isSerious(findings, { isStrict: flags.strict === true });
}

function readFlags(args: string[]) {
  try {
    const options = {
      all: { type: 'boolean' },
      strict: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
}
