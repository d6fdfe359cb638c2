import { askGit, git } from '../git/run.ts';
import { UpdateStop } from './stop.ts';
import { compareVersions, isVersion, type Version } from './version.ts';

export interface Release {
  version: Version;
  commit: string;
}

/** Where releases are kept, apart from the school’s own tags. */
const folder = 'refs/medmentors/releases/';

/**
 * Where releases come from: what the command was told, or the remote `upstream`, or the `repository` of `package.json`.
 *
 * @returns a name, an address or a path that git can fetch from
 */
export function findSource(root: string, { from, repository }: { from?: string; repository?: string }): string {
  if (from !== undefined) return from;
  if (askGit(root, ['remote', 'get-url', 'upstream']) !== undefined) return 'upstream';
  if (repository) return repository.replace(/^git\+/, '');
  throw new UpdateStop(
    'package.json does not say where new versions come from. Name the place: npm run update -- --from <address>',
  );
}

/** Fetches the tags `v1.2.3` of a repository, and nothing else. The oldest comes first. */
export function fetchReleases(root: string, source: string): Release[] {
  const tags = `+refs/tags/v*:${folder}v*`;
  const { state, complaint } = git(root, ['fetch', '--quiet', '--no-tags', '--prune', '--', source, tags]);
  if (state !== 'done')
    throw new UpdateStop(
      `New versions could not be fetched from ${source}. Is this computer online? git says: ${complaint}`,
    );
  return listReleases(root);
}

/** The releases that were fetched last, the oldest first. */
export function listReleases(root: string): Release[] {
  const refs = askGit(root, ['for-each-ref', '--format=%(refname) %(objectname) %(*objectname)', folder]) ?? '';
  return refs
    .split('\n')
    .flatMap((line) => {
      const [name = '', object = '', commit = ''] = line.split(' ');
      const version = name.slice(`${folder}v`.length);
      // An annotated tag is an object of its own, and names its commit.
      return isVersion(version) ? [{ version, commit: commit === '' ? object : commit }] : [];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
}

/**
 * The release to update to.
 *
 * @param wanted a version that somebody has asked for, instead of the newest
 * @returns `undefined` where there is no newer one than `current`
 */
export function chooseRelease(
  releases: readonly Release[],
  { current, wanted }: { current: Version; wanted?: string },
): Release | undefined {
  const newest = releases.at(-1);
  if (!newest)
    throw new UpdateStop('There are no releases at the place that new versions come from: no tag like v1.0.0.');
  if (wanted === undefined) return compareVersions(newest.version, current) > 0 ? newest : undefined;
  const release = releases.find(({ version }) => version === wanted.replace(/^v/, ''));
  if (!release)
    throw new UpdateStop(
      `There is no release ${wanted}. The releases are ${releases.map(({ version }) => version).join(', ')}.`,
    );
  if (compareVersions(release.version, current) < 0)
    throw new UpdateStop(`${release.version} is older than ${current}, which you have. An update only goes forward.`);
  return release.version === current ? undefined : release;
}

/**
 * The commit of the software that the school’s copy is on: the release of its version, or a later commit of the same
 * version in its history (a fork that was made, or synchronized, between two releases).
 */
export function findBase(
  root: string,
  releases: readonly Release[],
  { current, target }: { current: Version; target: string },
): string {
  const tagged = releases.find(({ version }) => version === current)?.commit;
  const common = askGit(root, ['merge-base', 'HEAD', target]);
  // After an update that was taken back, git still knows the newer release, whose files are not here.
  if (common !== undefined && readVersion(root, common) === current) return common;
  if (tagged !== undefined) return tagged;
  throw new UpdateStop(
    `This copy says that it is version ${current}, and there is no such release to compare it with. See package.json.`,
  );
}

/** The version of the software in a commit. */
export function readVersion(root: string, commit: string): Version | undefined {
  const { version = '' } = readPackage(root, commit);
  return isVersion(version) ? version : undefined;
}

/** What `package.json` of a commit says that concerns updates. */
export function readPackage(root: string, commit: string): { version?: string; repository?: { url?: string } } {
  try {
    return JSON.parse(askGit(root, ['show', `${commit}:package.json`]) ?? '{}') as ReturnType<typeof readPackage>;
  } catch {
    return {};
  }
}
