import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const projectRoot = join(import.meta.dirname, '..', '..', '..');

/** Inside the project, so that its `node_modules` are found. */
const folder = join(projectRoot, '.cache', 'test-sites', 'update');

/** A folder in which git commands run as one person, and files are changed. */
export interface Place {
  root: string;
  git: (...args: string[]) => string;
  read: (file: string) => string;
  write: (file: string, text: string | Buffer) => void;
  remove: (file: string) => void;
  /** Replaces the first occurrence; throws where there is none, so that no edit is for nothing. */
  replace: (file: string, from: string, to: string) => void;
  /** Commits all that was changed. */
  commit: (message: string) => void;
}

/** Nobody’s own configuration of git matters, and every commit has the same author. */
export const gitEnv = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@school.example',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@school.example',
};

export function openPlace(root: string): Place {
  const path = (file: string) => join(root, file);
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...gitEnv },
      stdio: 'pipe',
    }).trim();
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string | Buffer) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  return {
    root,
    git,
    read,
    write,
    remove(file) {
      rmSync(path(file));
    },
    replace(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} has no “${from}”.`);
      write(
        file,
        text.replace(from, () => to),
      );
    },
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
  };
}

/** An empty repository. */
export function makeRepository(name: string): Place {
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const place = openPlace(root);
  place.git('init', '--quiet', '--initial-branch', 'main');
  return place;
}

/** The project as it is, in the first commit of a repository of its own. */
export function makeUpstream(): Place {
  const upstream = makeRepository('upstream');
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(join(projectRoot, name))))
    cpSync(join(projectRoot, file), join(upstream.root, file));
  upstream.commit('First release');
  return upstream;
}

export function clone(from: Place, name: string): Place {
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  from.git('clone', '--quiet', from.root, root);
  return openPlace(root);
}
