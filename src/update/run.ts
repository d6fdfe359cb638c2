import { updatesFile } from '../checks/content.ts';
import { askGit, git } from '../git/run.ts';
import { keepAppointments } from './appointments.ts';
import { readChanges } from './changelog.ts';
import type { UpdateOptions } from './options.ts';
import { haveSamePackages } from './packages.ts';
import { nextPending, readPending, writePending } from './pending.ts';
import { applyPlan, makePlan, type Plan, type Taken, type Trees } from './plan.ts';
import { requireReady, requireRepository } from './readiness.ts';
import { chooseRelease, fetchReleases, findBase, findSource, readPackage, readVersion } from './releases.ts';
import { formatDone, formatOffer, type Offer } from './report.ts';
import { UpdateStop } from './stop.ts';
import { mergeFile, must, readBlob, readTree, writeBlob, writeCommit } from './trees.ts';
import { closeWorkshop, openWorkshop, takePackages, tryUpdate, type Workshop } from './trial.ts';
import type { Version } from './version.ts';

export interface UpdateTools {
  root: string;
  env: NodeJS.ProcessEnv;
  print: (text: string) => void;
  /** Asks which pages to leave out, and gets `undefined` from who would rather not update. Absent where nobody is there. */
  ask: ((texts: readonly Taken[]) => Promise<string[] | undefined>) | undefined;
  /** Is told what to clear up if the command is ended. */
  onStop: (clearUp: () => void) => void;
}

/** How an update ended; `install`: it is done, and the new packages are left to be installed. */
export type Ending = 'done' | 'nothing' | 'install';

/**
 * Takes a release: says what comes, asks, makes the update as one commit beside the files that the school works on, tries
 * it there, and only then moves the branch to it.
 *
 * @throws UpdateStop where it cannot be; everything is then as it was
 */
export async function runUpdate(options: UpdateOptions, tools: UpdateTools): Promise<Ending> {
  const { root, print } = tools;
  const isList = options.mode === 'list';
  const branch = isList ? requireRepository(root).branch : requireReady(root);
  const current = readVersion(root, 'HEAD');
  if (!current) throw new UpdateStop('package.json does not say which version of MedMentors this is.');
  const repository = readPackage(root, 'HEAD').repository?.url;
  const releases = fetchReleases(root, findSource(root, { from: options.from, repository }));
  const target = chooseRelease(releases, { current, wanted: options.to });
  if (!target) {
    print(`You have the newest version, ${current}. There is nothing to do.`);
    return 'nothing';
  }
  if (readVersion(root, target.commit) !== target.version)
    throw new UpdateStop(
      `The release ${target.version} says of itself that it is another version. Tell whoever made it.`,
    );
  const head = must(root, ['rev-parse', 'HEAD']);
  const trees = keepAppointments(root, {
    base: readTree(root, findBase(root, releases, { current, target: target.commit })),
    ours: readTree(root, head),
    theirs: readTree(root, target.commit),
  });
  const workshop = openWorkshop(root);
  const clearUp = () => {
    closeWorkshop(workshop);
  };
  tools.onStop(clearUp);
  try {
    const made = makeOffer(workshop, { trees, from: current, to: target.version }, options);
    print(formatOffer(made.offer));
    if (isList) return 'nothing';
    const declined = options.isConfirmed ? [] : await askFor(made.offer.plan, tools);
    if (!declined) {
      print('Nothing was changed.');
      return 'nothing';
    }
    const { offer, merged } =
      declined.length === 0
        ? made
        : makeOffer(
            workshop,
            { trees, from: current, to: target.version },
            { ...options, declined: [...options.declined, ...declined] },
          );
    const parents = [head, target.commit];
    const message = writeMessage(offer);
    const after = addPending(root, applyPlan(trees.ours, offer.plan, merged), { trees, offer });
    const [lock, newLock] = [trees.ours, after].map((tree) => readBlob(root, tree.get('package-lock.json')));
    const isInstallNeeded = !haveSamePackages(lock ?? '', newLock ?? '');
    const { commit, migrated } = await tryUpdate(
      workshop,
      {
        commit: writeCommit(root, workshop.folder, { tree: after, parents, message }),
        parents,
        message,
        from: current,
        isInstallNeeded,
      },
      tools,
    );
    moveBranch(root, { branch: branch ?? '', head, commit });
    const isInstallLeft = isInstallNeeded && !takePackages(workshop);
    print(formatDone({ ...offer, branch: branch ?? '', migrated, isInstallLeft }));
    return isInstallLeft ? 'install' : 'done';
  } finally {
    clearUp();
  }
}

interface Versions {
  trees: Trees;
  from: Version;
  to: Version;
}

/** What will come, with the files that both have changed merged already: nothing is asked that cannot be done. */
function makeOffer(
  { root, folder }: Workshop,
  { trees, from, to }: Versions,
  { declined, isTakingTheirs }: UpdateOptions,
) {
  const offered = makePlan(trees).texts.map(({ path }) => path);
  const unknown = declined.filter((path) => !offered.includes(path));
  if (unknown.length > 0)
    throw new UpdateStop(
      [
        `These are not among the pages that would come, so they cannot be declined:`,
        ...unknown.map((path) => `  ${path}`),
        'npm run update -- --list names those that would.',
      ].join('\n'),
    );
  const plan = makePlan(trees, new Set(declined));
  const results = plan.meetings.map((meeting) => ({ ...meeting, id: mergeFile(root, folder, meeting) }));
  const apart = results.filter(({ id }) => id === undefined);
  if (apart.length > 0 && !isTakingTheirs) throw new UpdateStop(explainConflicts(apart.map(({ path }) => path)));
  const offer: Offer = {
    from,
    to,
    plan,
    declined,
    merged: results.filter(({ id }) => id !== undefined).map(({ path }) => path),
    replaced: apart.map(({ path }) => path),
    changes: readChanges(readBlob(root, trees.theirs.get('CHANGELOG.md')), { from, to }),
  };
  return { offer, merged: new Map(results.map(({ path, id, theirs }) => [path, id ?? theirs])) };
}

function explainConflicts(paths: readonly string[]): string {
  return [
    'You have changed files of the software itself, and the new version changes the same lines:',
    ...paths.map((path) => `  ${path}`),
    'Take your changes back in these files, or let the new version replace them (yours stay in the history of git):',
    '  npm run update -- --take-theirs',
  ].join('\n');
}

async function askFor(plan: Plan, { ask }: UpdateTools): Promise<string[] | undefined> {
  if (!ask) throw new UpdateStop('There is nobody to ask here. If you want all this: npm run update -- --yes');
  return ask(plan.texts);
}

/** The files after the update, with the list of texts that somebody has to compare. */
function addPending(
  root: string,
  after: Map<string, string>,
  { trees, offer }: { trees: Trees; offer: Offer },
): Map<string, string> {
  const before = readPending(readBlob(root, trees.ours.get(updatesFile)));
  const { from, to, plan } = offer;
  const text = writePending(nextPending(before, { ours: after, theirs: trees.theirs, beside: plan.beside, from, to }));
  if (text === undefined) after.delete(updatesFile);
  else after.set(updatesFile, writeBlob(root, text));
  return after;
}

function writeMessage({ to, plan }: Offer): string {
  const texts = plan.texts.map(({ path, step }) => `${step}: ${path}`);
  return [`Update MedMentors to ${to}`, ...(texts.length > 0 ? ['', ...texts] : [])].join('\n');
}

interface Move {
  branch: string;
  head: string;
  commit: string;
}

function moveBranch(root: string, { branch, head, commit }: Move): void {
  const isAsBefore =
    askGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']) === branch &&
    askGit(root, ['rev-parse', 'HEAD']) === head;
  const { state, complaint } = isAsBefore
    ? git(root, ['merge', '--quiet', '--ff-only', commit])
    : { state: 'failed', complaint: `${branch} is not where it was.` };
  if (state !== 'done')
    throw new UpdateStop(`Something was changed here while the update was tried, so it was not taken. ${complaint}`);
}
