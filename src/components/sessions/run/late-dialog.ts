import type { Run, RunPlan } from '../../../sessions/run.ts';
import { viewLate, viewRun, type LateView } from '../../../sessions/run-view.ts';
import { findPart } from '../../site/find-part.ts';
import { formatTimeOfDay } from './clock-face.ts';
import { fill, type RunWords } from './run-words.ts';

/** Where nothing says how late the group is: it came late, or the clock was started late. */
const guess = 5;
const most = 60;

/** Asks how late the group is, and shows the shorter plan before anybody says yes to it. */
export class LateDialog {
  onTake: (minutes: number) => void = () => undefined;
  readonly #dialog: HTMLDialogElement;
  readonly #words: RunWords;
  readonly #plan: RunPlan;
  #run: Run | undefined;
  #minutes = guess;

  constructor(root: HTMLElement, words: RunWords, plan: RunPlan) {
    this.#dialog = findPart(root, '[data-late-dialog]', HTMLDialogElement);
    this.#words = words;
    this.#plan = plan;
    this.#button('[data-less]').addEventListener('click', () => {
      this.#set(this.#minutes - 1);
    });
    this.#button('[data-more]').addEventListener('click', () => {
      this.#set(this.#minutes + 1);
    });
    this.#button('[data-take]').addEventListener('click', () => {
      this.#dialog.close();
      this.onTake(this.#minutes);
    });
  }

  open(run: Run): void {
    this.#run = run;
    const { minutesLate } = viewRun(this.#plan, run, Date.now());
    this.#set(minutesLate > 0 ? minutesLate : guess);
    this.#dialog.showModal();
  }

  #set(minutes: number): void {
    if (!this.#run) return;
    this.#minutes = Math.min(most, Math.max(1, minutes));
    const late = viewLate(this.#plan, this.#run, Date.now(), this.#minutes);
    this.#say('[data-minutes-late]', fill(this.#words.minutes, { n: this.#minutes }));
    this.#say('[data-result]', this.#sum(late));
    this.#say('[data-before]', formatTimeOfDay(late.endsAtBefore));
    this.#say('[data-after]', formatTimeOfDay(late.endsAtAfter));
    this.#button('[data-take]').hidden = late.saved === 0;
    this.#dialog.querySelectorAll<HTMLElement>('[data-late-step]').forEach((item, i) => {
      this.#showStep(
        item,
        late.steps.find(({ step }) => step === i),
      );
    });
  }

  #sum({ saved, stillLate }: LateView): string {
    const { lateEnough, lateStill, lateNothing } = this.#words;
    const sentence = saved === 0 ? lateNothing : stillLate > 0 ? lateStill : lateEnough;
    return fill(sentence, { n: saved, over: stillLate });
  }

  #showStep(item: HTMLElement, step: LateView['steps'][number] | undefined): void {
    item.hidden = !step;
    if (!step) return;
    const { before, after } = step;
    const isCut = after < before;
    const minutes = (n: number) => (n === 0 ? this.#words.leftOut : fill(this.#words.minutes, { n }));
    item.toggleAttribute('data-cut', isCut);
    findPart(item, '[data-old]', HTMLElement).textContent = isCut ? minutes(before) : '';
    findPart(item, '[data-new]', HTMLElement).textContent = minutes(after);
    const instead = item.querySelector<HTMLElement>('[data-instead]');
    if (instead) instead.hidden = !isCut;
  }

  #say(selector: string, words: string): void {
    findPart(this.#dialog, selector, HTMLElement).textContent = words;
  }

  #button(selector: string): HTMLButtonElement {
    return findPart(this.#dialog, selector, HTMLButtonElement);
  }
}
