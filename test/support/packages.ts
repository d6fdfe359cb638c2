import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Debian asks this file whether an installed service may start. */
const policy = '/usr/sbin/policy-rc.d';

/**
 * Installs Debian’s packages for root; nothing of them is started. A failed installation is not the last word: the search
 * that follows it is.
 *
 * @returns false where this computer has no apt-get, or the tests are not run by root
 */
export function installPackages(...names: string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const hasPolicy = existsSync(policy);
  if (!hasPolicy) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...names]);
  if (!hasPolicy) rmSync(policy);
  return true;
}

/** Runs a program to its end, and prints how it failed. */
export function run(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (cause) {
    console.log(`${command} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
