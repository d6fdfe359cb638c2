import { getToday } from '../../program/clock.ts';
import { getModuleProgress, getTrainingProgress } from '../../training/progress.ts';
import { findPart } from '../site/find-part.ts';
import { followAnswers, readAnswered } from './answers.ts';
import { formatDay } from './format-day.ts';

/** Fills in what this browser remembers. The name that somebody types is for the paper, and kept nowhere. */
export class TrainingRecord extends HTMLElement {
  connectedCallback(): void {
    followAnswers(() => {
      this.#show();
    });
  }

  #show(): void {
    const answered = readAnswered();
    const language = this.dataset.language ?? 'en';
    const rows = [...this.querySelectorAll<HTMLElement>('[data-module]')].map((row) => ({
      row,
      id: row.dataset.module ?? '',
      questions: (row.dataset.questions ?? '').split(' '),
    }));
    for (const { row, ...module } of rows) {
      const { doneOn } = getModuleProgress(module, answered);
      const state = findPart(row, '[data-state]', HTMLElement);
      row.toggleAttribute('data-done', doneOn !== undefined);
      state.textContent = doneOn === undefined ? (state.dataset.open ?? '') : formatDay(doneOn, language, 'medium');
    }
    const { done, isComplete } = getTrainingProgress(rows, answered);
    const words = JSON.parse(this.dataset.words ?? '{}') as { complete: string; partial: string };
    const statement = isComplete ? words.complete : words.partial.replace('{done}', String(done.length));
    findPart(this, '[data-statement]', HTMLElement).textContent = statement;
    const clock = JSON.parse(this.dataset.clock ?? '{}') as Parameters<typeof getToday>[0];
    findPart(this, '[data-today]', HTMLElement).textContent = formatDay(getToday(clock, {}, new Date()), language);
  }
}
