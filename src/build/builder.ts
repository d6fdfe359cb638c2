import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { error } from '../checks/problem.ts';
import type { BuildRequest } from './build-child.ts';
import type { BuildResult } from './build-site.ts';
import { getFreshFolder, publishFreshFolder } from './fresh-folder.ts';

export interface Builder {
  /**
   * Builds the site anew and puts it in the place of `dist/`. A build that is still running is given up; it gives
   * `undefined`.
   */
  build: () => Promise<BuildResult | undefined>;
  /** Ends every process. */
  stop: () => void;
}

const brokenOff = error({
  file: 'the build',
  message: 'It broke off, for a reason that stands above. Save once more, or stop and start again.',
});

/**
 * Builds a site again and again. Each build has a process of its own: in one process Astro holds on to over a hundred
 * megabytes more after every build. The process for the next build is started ahead of time, with Astro loaded.
 */
export function createBuilder(root: string, env: NodeJS.ProcessEnv): Builder {
  const fresh = getFreshFolder(root);
  let spare: ChildProcess | undefined = startChild(root, env);
  let running: ChildProcess | undefined;
  return {
    async build() {
      running?.kill('SIGKILL');
      const child = spare ?? startChild(root, env);
      [running, spare] = [child, undefined];
      const result = await waitForResult(child, { root, fresh });
      if (running !== child) return undefined;
      // Not before: the two would share the processor.
      [running, spare] = [undefined, startChild(root, env)];
      if (result.isBuilt) publishFreshFolder(fresh, root);
      return result;
    },
    stop() {
      const children = [running, spare];
      [running, spare] = [undefined, undefined];
      for (const child of children) child?.kill('SIGKILL');
    },
  };
}

function startChild(root: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(join(import.meta.dirname, 'build-child.ts'), { cwd: root, env });
}

function waitForResult(child: ChildProcess, request: BuildRequest): Promise<BuildResult> {
  return new Promise((resolve) => {
    child.once('message', (result) => {
      resolve(result as BuildResult);
    });
    child.once('exit', () => {
      resolve({ isBuilt: false, problems: [brokenOff] });
    });
    child.send(request);
  });
}
