import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { error } from '../checks/problem.ts';
import { getReady, pagesAreThere, type BuildRequest } from './build-request.ts';
import type { BuildResult } from './build-site.ts';
import { getFreshFolder, publishFreshFolder } from './fresh-folder.ts';
import type { NewerPages } from './serve.ts';

export interface Builder {
  /**
   * Builds the site anew and puts it in the place of `dist/`. A build that is still running is given up; it gives
   * `undefined`. One whose pages are whole is waited for.
   *
   * @param onPages called when the pages are whole: they can be looked at while the search learns of them
   */
  build: (onPages?: () => void) => Promise<BuildResult | undefined>;
  /** The pages of a build that is not in `dist/` yet. */
  newer: NewerPages;
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
  let running: RunningBuild | undefined;
  let isStopped = false;
  const isCurrent = (build: RunningBuild) => running === build;
  return {
    async build(onPages) {
      while (running?.hasPages) await running.result;
      if (isStopped) return undefined;
      running?.child.process.kill('SIGKILL');
      // The system may have ended it, for want of memory.
      const child = spare?.process.connected ? spare : start();
      spare = undefined;
      const build: RunningBuild = {
        child,
        hasPages: false,
        result: requestBuild(child.process, { root, fresh }, () => {
          build.hasPages = isCurrent(build);
          if (build.hasPages) onPages?.();
        }),
      };
      running = build;
      const result = await build.result;
      if (!isCurrent(build)) return undefined;
      running = undefined;
      if (result.isBuilt) publishFreshFolder(fresh, root);
      child.builds += 1;
      if (child.builds < buildsAtMost) {
        spare = child;
        child.process.send(getReady, () => undefined);
      } else {
        child.process.kill('SIGKILL');
        // Not before: the two would share the processor.
        spare = start();
      }
      return result;
    },
    newer: { folder: fresh, areThere: () => running?.hasPages ?? false },
    stop() {
      isStopped = true;
      const children = [running?.child, spare];
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

interface RunningBuild {
  child: BuildProcess;
  /** Whether its pages are whole, so that only the search and what follows are missing. */
  hasPages: boolean;
  result: Promise<BuildResult>;
}

function startChild(root: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(join(import.meta.dirname, 'build-child.ts'), { cwd: root, env });
}

function requestBuild(child: ChildProcess, request: BuildRequest, onPages: () => void): Promise<BuildResult> {
  return new Promise((resolve) => {
    const end = (result: BuildResult) => {
      child.off('exit', breakOff).off('message', listen);
      resolve(result);
    };
    const breakOff = () => {
      end({ isBuilt: false, problems: [brokenOff] });
    };
    const listen = (answer: unknown) => {
      if (answer === pagesAreThere) onPages();
      else end(answer as BuildResult);
    };
    child.on('exit', breakOff).on('message', listen);
    // Whether that fails is known by the end of the process.
    child.send(request, () => undefined);
  });
}
