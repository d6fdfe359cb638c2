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

/** So many builds run in one process. */
const buildsAtMost = 5;

/**
 * Builds a site again and again in another process. The second build in a process takes half as long as the first, but
 * Astro holds on to over a hundred megabytes more after each, so that there is a new process now and then, started ahead
 * of time with Astro loaded.
 */
export function createBuilder(root: string, env: NodeJS.ProcessEnv): Builder {
  const fresh = getFreshFolder(root);
  const start = () => ({ process: startChild(root, env), builds: 0 });
  let spare: BuildProcess | undefined = start();
  let running: BuildProcess | undefined;
  return {
    async build() {
      running?.process.kill('SIGKILL');
      // The system may have ended it, for want of memory.
      const child = spare?.process.connected ? spare : start();
      [running, spare] = [child, undefined];
      const result = await waitForResult(child.process, { root, fresh });
      if (running !== child) return undefined;
      running = undefined;
      if (result.isBuilt) publishFreshFolder(fresh, root);
      child.builds += 1;
      if (child.builds < buildsAtMost) spare = child;
      else {
        child.process.kill('SIGKILL');
        // Not before: the two would share the processor.
        spare = start();
      }
      return result;
    },
    stop() {
      const children = [running, spare];
      [running, spare] = [undefined, undefined];
      for (const child of children) child?.process.kill('SIGKILL');
    },
  };
}

interface BuildProcess {
  process: ChildProcess;
  /** How many it has made. */
  builds: number;
}

function startChild(root: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(join(import.meta.dirname, 'build-child.ts'), { cwd: root, env });
}

function waitForResult(child: ChildProcess, request: BuildRequest): Promise<BuildResult> {
  return new Promise((resolve) => {
    const breakOff = () => {
      resolve({ isBuilt: false, problems: [brokenOff] });
    };
    child.once('exit', breakOff).once('message', (result) => {
      child.off('exit', breakOff);
      resolve(result as BuildResult);
    });
    // Whether that fails is known by the end of the process.
    child.send(request, () => undefined);
  });
}
