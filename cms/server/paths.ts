import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';

/** All that a school edits; the rest belongs to the software. */
const editableFolders = ['content', 'public/brand'];

/** The keys under which the editor names files and folders, at any depth of a request. */
const pathKeys = new Set(['path', 'newPath', 'folder', 'mediaFolder', 'paths']);

/** Every path that a request names, wherever it stands in it. */
export function listPaths(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(listPaths);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    pathKeys.has(key) ? (Array.isArray(child) ? (child as unknown[]) : [child]) : listPaths(child),
  );
}

/** Whether a path leads to a file or folder of the school, also when links in the file system are followed. */
export async function isEditable(path: unknown, root: string): Promise<boolean> {
  if (typeof path !== 'string' || !isPlain(path)) return false;
  const normal = posix.normalize(path);
  const folder = editableFolders.find((candidate) => `${normal}/`.startsWith(`${candidate}/`));
  if (!folder) return false;
  const [real, realFolder] = await Promise.all([findReal(join(root, normal)), findReal(join(root, folder))]);
  return isWithin(real, realFolder);
}

/** Relative, with forward slashes, and nothing hidden in it. */
function isPlain(path: string): boolean {
  return (
    !/[\\\0]/.test(path) &&
    !path.startsWith('/') &&
    !posix
      .normalize(path)
      .split('/')
      .some((part) => part.startsWith('.'))
  );
}

/** Where a path really leads. For a file that is not there yet: where it would be. */
async function findReal(path: string): Promise<string> {
  const exists = await lstat(path).then(
    () => true,
    () => false,
  );
  return exists ? realpath(path) : join(await findReal(dirname(path)), posix.basename(path));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !posix.isAbsolute(way));
}
