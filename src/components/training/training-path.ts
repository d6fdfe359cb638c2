import { formatDay } from './format-day.ts';
import { getModuleProgress, getTrainingProgress } from '../../training/progress.ts';
import { findPart } from '../site/find-part.ts';
import { followAnswers, readAnswered } from './answers.ts';

/** Shows on the list of modules how far this browser has come. */
export class TrainingPath extends HTMLElement {
  connectedCallback(): void {
    if (!this.querySelector('[data-next]')) return;
    followAnswers(() => {
      this.#show();
    });
  }

  #show(): void {
    const words = JSON.parse(this.dataset.words ?? '{}') as Record<string, string>;
    const say = (key: string, values: Record<string, string> = {}) =>
      (words[key] ?? '').replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
    const answered = readAnswered();
    const rows = [...this.querySelectorAll<HTMLElement>('[data-module]')].map((row) => ({
      row,
      id: row.dataset.module ?? '',
      questions: (row.dataset.questions ?? '').split(' '),
    }));
    for (const { row, ...module } of rows) {
      const { answered: right, count, doneOn } = getModuleProgress(module, answered);
      row.toggleAttribute('data-done', doneOn !== undefined);
      const date = doneOn === undefined ? '' : formatDay(doneOn, this.dataset.language ?? 'en');
      const open = right === 0 ? '' : say('answered', { answered: String(right), count: String(count) });
      findPart(row, '[data-state]', HTMLElement).textContent = date ? `✓ ${say('doneOn', { date })}` : open;
    }
    const { done, next, isComplete } = getTrainingProgress(rows, answered);
    const progress = say('progress', { done: String(done.length) });
    setText(findPart(this, '[data-progress]', HTMLElement), isComplete ? `${progress}. ${say('complete')}` : progress);
    findPart(this, 'progress', HTMLProgressElement).value = done.length;
    const link = findPart(this, '[data-next]', HTMLAnchorElement);
    // Whoever is through goes on to the record, from the same place.
    const record = findPart(this, '[data-record]', HTMLAnchorElement);
    record.hidden = isComplete;
    link.href = next ? findPart(next.row, '.title', HTMLAnchorElement).href : record.href;
    const title = next?.row.dataset.title ?? '';
    link.textContent = next ? say(answered.size === 0 ? 'start' : 'continue', { title }) : say('record');
  }
}

/** Says a thing once: a status that is set to what it says already may be read out again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent.trim() !== text) element.textContent = text;
}
