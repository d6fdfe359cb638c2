import { git } from './run.ts';

/** One commit of these files and no others. Gives its short name, or what git complained of. */
export function commitFiles(
  root: string,
  files: readonly string[],
  message: string,
): { commit: string } | { complaint: string } {
  for (const step of [
    ['add', '--all', '--', ...files],
    ['commit', '--quiet', '--message', message, '--', ...files],
  ]) {
    const { state, complaint } = git(root, step);
    if (state !== 'done') return { complaint };
  }
  return { commit: git(root, ['rev-parse', '--short', 'HEAD']).out };
}
