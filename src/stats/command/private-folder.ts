import { execFileSync } from 'node:child_process';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Why logs in a folder must not be read from there; undefined where all is well. Logs inside the repository are one
 * careless command away from being published with it, so they may only lie there where git ignores each of them.
 */
export function findFolderObstacle(folder: string, root: string): string | undefined {
  let real: string;
  try {
    real = realpathSync(folder);
    if (!statSync(real).isDirectory()) return `${folder} is a file. Give the folder that the logs are in.`;
  } catch {
    return `There is no folder ${folder}. Give the folder that the logs are in.`;
  }
  const inside = relative(realpathSync(root), real);
  if (inside.startsWith('..') || inside.includes(`:${sep}`)) return undefined;
  if (inside !== '' && isIgnored(root, real)) return undefined;
  return `${folder} lies inside the repository, where a careless commit would publish the logs. Move the folder to another place on this computer, for instance your documents, and start again.`;
}

/** Whether git ignores the folder’s files, all of them. What is tracked is never ignored. */
function isIgnored(root: string, folder: string): boolean {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  const paths = [folder, ...files].filter(
    (path) => path === folder || !statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  const wanted = files.length > 0 ? paths.slice(1) : paths;
  try {
    const ignored = execFileSync('git', ['check-ignore', '-z', '--stdin'], {
      cwd: root,
      input: wanted.join('\0'),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return ignored.toString().split('\0').filter(Boolean).length === wanted.length;
  } catch {
    // Nothing is ignored, or there is no git to ask.
    return false;
  }
}
