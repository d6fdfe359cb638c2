import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { copyProject } from '../support/site-folder.ts';
import { getMedian } from './median.ts';

const page = 'content/handbook/role/boundaries.md';
const saves = 10;
/** How often the page is asked for, in milliseconds. */
const interval = 20;

export interface SaveTimes {
  /** From a save to the moment that the page is served with it, in seconds; the median and the longest of ten. */
  median: number;
  longest: number;
}

/** Saves a page of the sample again and again while `npm start` serves it, as somebody does who writes. */
export async function benchSave(): Promise<SaveTimes> {
  const root = await copyProject('bench-save');
  const command = spawn(process.execPath, ['--env-file=.astro.env', 'src/commands/start.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  command.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    while (!output.includes('Stop with')) await wait(interval);
    const [, url = ''] = /(http:\S+)admin\//.exec(output) ?? [];
    const seconds: number[] = [];
    for (let save = 0; save < saves; save += 1) {
      // Nobody saves the moment the site has been built.
      await wait(10_000);
      const sentence = `This is what was saved as number ${save}.`;
      await writeFile(join(root, page), `${await readFile(join(root, page), 'utf8')}\n${sentence}\n`);
      const start = performance.now();
      while (!(await read(`${url}handbook/role/boundaries/`)).includes(sentence)) await wait(interval);
      seconds.push((performance.now() - start) / 1000);
    }
    return { median: getMedian(seconds), longest: Math.max(...seconds) };
  } finally {
    command.kill('SIGTERM');
  }
}

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  return response.text();
}
