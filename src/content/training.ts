import { getQuestionId } from '../training/question-id.ts';
import type { Module } from '../training/progress.ts';
import { getHandbook, getHandbookPath, type HandbookEntry } from './handbook.ts';
import { toText } from './program.ts';
import { toHref } from './site.ts';

/** A module with what a page shows of it. */
export interface TrainingModule extends Module {
  entry: HandbookEntry;
  title: string;
  href: string;
}

/** The training of a mentor: every finished page of the handbook that mentors read and that has questions, in order. */
export async function getTraining(): Promise<TrainingModule[]> {
  const pages = await getHandbook();
  return pages
    .filter(({ data }) => data.audience !== 'mentees' && data.self_check.length > 0)
    .map((entry) => ({
      id: entry.id,
      questions: entry.data.self_check.map((question) => getQuestionId(entry.id, question)),
      entry,
      title: toText(entry.data.title),
      href: toHref(getHandbookPath(entry)),
    }));
}
