import { compare } from '../checks/problem.ts';
import { getOwner } from './ownership.ts';

/** The files of a commit: what stands in each, by path. Two files are the same where these ids are. */
export type Tree = ReadonlyMap<string, string>;

export interface Trees {
  /** The release that the school’s copy is on. */
  base: Tree;
  /** What the school has. */
  ours: Tree;
  /** The release to come. */
  theirs: Tree;
}

export type Step = 'added' | 'changed' | 'deleted';

/** A file that comes as it is in the release; `id` is `undefined` where it goes away. */
export interface Taken {
  path: string;
  step: Step;
  id: string | undefined;
}

/** A file of the software that both have changed; an id is `undefined` where a side does not have the file. */
export interface Meeting {
  path: string;
  base: string | undefined;
  ours: string | undefined;
  theirs: string | undefined;
}

/** What an update will do. Every list is in the order of paths, and what no list names stays the school’s. */
export interface Plan {
  /** Texts that the school has not touched; each of them can be declined. */
  texts: Taken[];
  /** Files of the software that the school has not touched. */
  software: Taken[];
  /** Files of the software that both have changed, to be merged line by line. */
  meetings: Meeting[];
  /** Texts that stay the school’s although the release has changed them, or taken them away. */
  beside: string[];
}

/**
 * What of a release comes to a school. Nothing here asks the history of the school’s commits: a repository made from a
 * template has none in common with the software.
 *
 * @param declined paths of texts that are to stay as they are
 */
export function makePlan(trees: Trees, declined: ReadonlySet<string> = new Set()): Plan {
  const plan: Plan = { texts: [], software: [], meetings: [], beside: [] };
  const paths = [...new Set([...trees.base.keys(), ...trees.ours.keys(), ...trees.theirs.keys()])].sort(compare);
  for (const path of paths) {
    const owner = getOwner(path);
    const base = trees.base.get(path);
    const ours = trees.ours.get(path);
    const theirs = trees.theirs.get(path);
    // The school’s alone, or nothing new in it, or the school has the new already.
    if (owner === 'school' || theirs === base || theirs === ours) continue;
    const isTouched = ours !== base;
    if (!isTouched) {
      if (owner === 'text' && declined.has(path)) continue;
      const step = ours === undefined ? 'added' : theirs === undefined ? 'deleted' : 'changed';
      plan[owner === 'text' ? 'texts' : 'software'].push({ path, step, id: theirs });
    } else if (owner === 'software') plan.meetings.push({ path, base, ours, theirs });
    // A text that the school took away stays away.
    else if (ours !== undefined) plan.beside.push(path);
  }
  return plan;
}

/** What the school has after the update: its own files, those taken, and those merged (path to id). */
export function applyPlan(
  ours: Tree,
  plan: Plan,
  merged: ReadonlyMap<string, string | undefined>,
): Map<string, string> {
  const result = new Map(ours);
  const changes = [
    ...plan.texts.map(({ path, id }) => [path, id] as const),
    ...plan.software.map(({ path, id }) => [path, id] as const),
    ...merged,
  ];
  for (const [path, id] of changes) {
    if (id === undefined) result.delete(path);
    else result.set(path, id);
  }
  return result;
}
