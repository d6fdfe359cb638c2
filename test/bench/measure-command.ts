import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a command took, with all processes that it started. */
export interface Cost {
  seconds: number;
  /** Seconds of the processor; `NaN` where the system does not say (all but Linux). */
  processorSeconds: number;
  /** The most memory that all of them together had at a time, in megabytes; `NaN` as above. */
  megabytes: number;
}

/** How often memory is looked at, in milliseconds. */
const interval = 50;
/** Linux counts the time of processes in hundredths of a second. */
const ticksPerSecond = 100;

/** Runs Node to its end and measures it. Throws with what it printed where it failed. */
export async function measureNode(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Cost> {
  const ticksBefore = readTicks();
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let kilobytes = NaN;
  const timer = setInterval(() => {
    kilobytes = Math.max(Number.isNaN(kilobytes) ? 0 : kilobytes, readMemory(child.pid ?? 0));
  }, interval);
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  clearInterval(timer);
  if (status !== 0) throw new Error(`${args.join(' ')} failed in ${cwd}:\n${output.slice(-4000)}`);
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (readTicks() - ticksBefore) / ticksPerSecond,
    megabytes: kilobytes / 1024,
  };
}

/** The time of all processes that this one has waited for. */
function readTicks(): number {
  const fields = readFields('self');
  return Number(fields[13]) + Number(fields[14]);
}

/** What a process and all below it have in memory, in kilobytes. */
function readMemory(pid: number): number {
  const family = new Set([pid]);
  // A child has a higher number than its parent, save where numbers begin anew.
  for (const id of listProcesses()) if (family.has(Number(readFields(String(id))[1]))) family.add(id);
  return [...family].reduce((sum, id) => sum + readResident(id), 0);
}

function readResident(id: number): number {
  const status = read(`/proc/${id}/status`);
  // Where there is no such folder at all, nothing is known; a process that has just ended has nothing.
  return existsSync('/proc/self') ? Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) : NaN;
}

function listProcesses(): number[] {
  if (!existsSync('/proc/self')) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0)
    .sort((a, b) => a - b);
}

/** The fields of `/proc/…/stat` from the third on: the second is a name and may hold anything. */
function readFields(id: string): string[] {
  return read(`/proc/${id}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
