import { getToday } from '../../program/clock.ts';
import { isAnswered, rememberAnswer } from '../training/answers.ts';

/** One question: choosing an answer explains it, and a right one counts for the training path. */
export class SelfCheck extends HTMLElement {
  connectedCallback(): void {
    this.#mark();
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#show(target.dataset.isRight !== undefined);
    });
    // Somebody may have been faster than this script.
    const chosen = this.querySelector<HTMLInputElement>('input:checked');
    if (chosen) this.#show(chosen.dataset.isRight !== undefined);
    window.addEventListener('training', () => {
      this.#mark();
    });
  }

  #show(isRight: boolean): void {
    const verdict = this.querySelector('.verdict');
    const details = this.querySelector('details');
    if (verdict) verdict.textContent = (isRight ? this.dataset.right : this.dataset.wrong) ?? '';
    if (details) details.open = true;
    const clock = JSON.parse(this.dataset.clock ?? '{}') as Parameters<typeof getToday>[0];
    if (isRight) rememberAnswer(this.dataset.question ?? '', getToday(clock, {}, new Date()));
  }

  #mark(): void {
    const mark = this.querySelector<HTMLElement>('[data-answered]');
    if (mark) mark.hidden = !isAnswered(this.dataset.question ?? '');
  }
}
