import { parseArgs } from 'node:util';

/** What `npm run bench` can measure. */
export const subjects = ['builds', 'search', 'save', 'protection', 'reading', 'directory'] as const;
export type Subject = (typeof subjects)[number];

export interface BenchOptions {
  subjects: readonly Subject[];
  /** How many pages to add to the sample, for builds and the search; 0 is the sample alone. */
  sizes: readonly number[];
  /** How often each site is built. */
  runs: number;
}

export const usage = `npm run bench -- [${subjects.join('|')}…] [--sizes 0,1000,4000] [--runs 3]

Without a name, all are measured.`;

/** What the arguments ask for; `undefined` where they cannot be read. */
export function readBenchOptions(args: string[]): BenchOptions | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { sizes: { type: 'string', default: '0,1000,4000' }, runs: { type: 'string', default: '3' } },
    });
    const sizes = values.sizes.split(',').map(Number);
    const runs = Number(values.runs);
    const isKnown = positionals.every((name): name is Subject => (subjects as readonly string[]).includes(name));
    if (!isKnown || ![...sizes, runs].every((number) => Number.isInteger(number) && number >= 0) || runs < 1)
      return undefined;
    return { subjects: positionals.length > 0 ? positionals : subjects, sizes, runs };
  } catch {
    return undefined;
  }
}
