import { getQuestionId } from '../training/question-id.ts';
import type { Module } from '../training/progress.ts';
import { getHandbookParts, getHandbookPath, type HandbookEntry, type HandbookPart } from './handbook.ts';
import { oncePerBuild } from './once.ts';
import { toText } from './program.ts';
import { toHref } from './site.ts';

/** A module with what a page shows of it. */
export interface TrainingModule extends Module {
  entry: HandbookEntry;
  title: string;
  href: string;
}

/** A section of the handbook, as far as it belongs to the training. */
export interface TrainingPart extends Pick<HandbookPart, 'section' | 'title'> {
  modules: TrainingModule[];
}

/** The training of a mentor: every finished page of the handbook that mentors read and that has questions, in order. */
export const getTrainingParts = oncePerBuild(async (): Promise<TrainingPart[]> => {
  const parts = await getHandbookParts();
  return parts
    .map(({ section, title, pages }) => ({ section, title, modules: pages.filter(isModule).map(toModule) }))
    .filter(({ modules }) => modules.length > 0);
});

/** The same without its sections. */
export const getTraining = oncePerBuild(async (): Promise<TrainingModule[]> => {
  return (await getTrainingParts()).flatMap(({ modules }) => modules);
});

function isModule({ data }: HandbookEntry): boolean {
  return data.audience !== 'mentees' && data.self_check.length > 0;
}

function toModule(entry: HandbookEntry): TrainingModule {
  return {
    id: entry.id,
    questions: entry.data.self_check.map((question) => getQuestionId(entry.id, question)),
    entry,
    title: toText(entry.data.title),
    href: toHref(getHandbookPath(entry)),
  };
}
