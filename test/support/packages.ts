import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Debian asks this file whether an installed service may start. */
const policy = '/usr/sbin/policy-rc.d';

/**
 * Installs Debian’s packages for root; nothing of them is started. A failed installation is not the last word: the search
 * that follows it is.
 *
 * @returns false where the tests are not run by root, or not on Debian
 */
export async function installPackages(names: readonly string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const hasPolicy = existsSync(policy);
  if (!hasPolicy) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  await run('apt-get', ['update']);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...names]);
  if (!hasPolicy) rmSync(policy);
  return true;
}

/** Runs a program to its end, and prints how it failed. */
export async function run(command: string, args: readonly string[]): Promise<void> {
  try {
    const [status] = (await once(spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }), 'close')) as [
      number,
    ];
    if (status !== 0) console.log(`${command} failed with status ${status}.`);
  } catch (cause) {
    console.log(`${command} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
