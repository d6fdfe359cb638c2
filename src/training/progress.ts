import type { Answered } from './answered.ts';

/** A page of the handbook with questions, as a part of the training. */
export interface Module {
  /** The id of the page. */
  id: string;
  /** The ids of its questions; at least one. */
  questions: readonly string[];
}

export interface ModuleProgress {
  answered: number;
  count: number;
  /** The day on which its last question was answered right; undefined while one is open. */
  doneOn: string | undefined;
}

/** How far somebody is with a module: it is done once every question was answered right in the end. */
export function getModuleProgress({ questions }: Module, answered: Answered): ModuleProgress {
  const days = questions.map((id) => answered.get(id)).filter((day) => day !== undefined);
  const isDone = questions.length > 0 && days.length === questions.length;
  return { answered: days.length, count: questions.length, doneOn: isDone ? days.sort().at(-1) : undefined };
}

/** The modules that are done, and the first that is not. */
export function getTrainingProgress<Each extends Module>(
  modules: readonly Each[],
  answered: Answered,
): { done: Each[]; next: Each | undefined; isComplete: boolean } {
  const isDone = (module: Each) => getModuleProgress(module, answered).doneOn !== undefined;
  const done = modules.filter(isDone);
  return {
    done,
    next: modules.find((module) => !isDone(module)),
    isComplete: modules.length > 0 && done.length === modules.length,
  };
}
