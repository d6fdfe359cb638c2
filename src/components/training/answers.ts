import { addAnswer, formatAnswered, parseAnswered, trainingKey, type Answered } from '../../training/answered.ts';
import { keep, readKept } from '../site/kept.ts';

/** What this browser remembers. Parts of the page hear of a change by the event `training` of the window. */
export function readAnswered(): Answered {
  return parseAnswered(readKept('browser', trainingKey));
}

export function isAnswered(id: string): boolean {
  return readAnswered().has(id);
}

export function rememberAnswer(id: string, day: string): void {
  keep('browser', trainingKey, formatAnswered(addAnswer(readAnswered(), id, day)));
  window.dispatchEvent(new Event('training'));
}

export function forgetAnswers(): void {
  keep('browser', trainingKey, null);
  window.dispatchEvent(new Event('training'));
}

/** Calls back now and whenever something was answered or forgotten, here or in another tab. */
export function followAnswers(show: () => void): void {
  window.addEventListener('training', show);
  window.addEventListener('storage', ({ key }) => {
    if (key === trainingKey || key === null) show();
  });
  // A page that comes back from the cache of the browser may be behind.
  window.addEventListener('pageshow', show);
  show();
}
