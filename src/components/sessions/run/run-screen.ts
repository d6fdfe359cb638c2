import type { RunPlan } from '../../../sessions/run.ts';
import type { RunView, StepView } from '../../../sessions/run-view.ts';
import { findPart } from '../../site/find-part.ts';
import { formatCountdown, formatTimeOfDay } from './clock-face.ts';
import { fill, type RunWords } from './run-words.ts';

/** The screen of a run: puts a view into the page, and touches nothing that stays as it is. */
export class RunScreen {
  readonly #root: HTMLElement;
  readonly #words: RunWords;
  readonly #plan: RunPlan;

  constructor(root: HTMLElement, words: RunWords, plan: RunPlan) {
    this.#root = root;
    this.#words = words;
    this.#plan = plan;
  }

  show(view: RunView): void {
    const isStep = view.phase === 'running' || view.phase === 'paused';
    this.#root.dataset.phase = view.phase;
    this.#root.toggleAttribute('data-over', isStep && view.secondsLeft === 0);
    this.#showHour(view);
    this.#showStep(view);
    this.#root.querySelectorAll<HTMLElement>('[data-step]').forEach((section, i) => {
      section.hidden = !isStep || i !== view.step;
      const short = section.querySelector<HTMLElement>('[data-short]');
      if (short) short.hidden = view.steps[i]?.form !== 'short';
    });
    view.steps.forEach((step, i) => {
      this.#showInPlan(step, i);
    });
    this.#part('[data-pause]').dataset.act = view.phase === 'paused' ? 'resume' : 'pause';
    this.#say('[data-pause]', view.phase === 'paused' ? this.#words.resume : this.#words.pause);
    this.#part('[data-end]').hidden = view.phase !== 'ended';
    this.#say('[data-took]', fill(this.#words.took, { n: view.minutesSpent }));
    this.#part('[data-saved]').hidden = !isStep || !view.canUndo;
    this.#say('[data-saved-words]', fill(this.#words.saved, { n: view.minutesSaved }));
  }

  /** Says that the plan was just cut, where it can be taken back, until the group goes on. */
  tellOfCut(isJustCut: boolean): void {
    this.#root.toggleAttribute('data-just-cut', isJustCut);
  }

  /** After a turn the new screen begins at its top. */
  turn(): void {
    this.tellOfCut(false);
    this.#part('[data-stage]').scrollTo({ top: 0 });
  }

  /** Where what had the focus is gone, the focus is on the way on. */
  refocus({ phase }: RunView): void {
    const focused = document.activeElement;
    const isLost = !focused || focused === document.body || !(focused as HTMLElement).checkVisibility();
    if (!isLost) return;
    const places = { ready: '[data-act=start]', running: '[data-act=next]', paused: '[data-act=next]', ended: '#end' };
    this.#part(places[phase]).focus({ preventScroll: true });
  }

  #showHour({ phase, minutesLeft, minutesLate, endsAt }: RunView): void {
    const words = this.#words;
    this.#say('[data-left]', phase === 'ended' ? '' : fill(words.left, { n: minutesLeft }));
    const isGoing = phase === 'running' || phase === 'paused';
    this.#say('[data-until]', isGoing ? fill(words.until, { time: formatTimeOfDay(endsAt) }) : '');
    const behind = this.#part('[data-behind]');
    behind.hidden = !isGoing || minutesLate === 0;
    behind.toggleAttribute('data-late', minutesLate > 0);
    const sentence = minutesLate > 0 ? words.late : words.inHand;
    this.#say('[data-behind]', fill(sentence, { n: Math.abs(minutesLate) }));
  }

  #showStep({ step, steps, next, secondsLeft, secondsOver }: RunView): void {
    const words = this.#words;
    const isOver = secondsLeft === 0;
    const minutesOver = Math.floor(secondsOver / 60);
    this.#say('[data-step-number]', fill(words.step, { n: step + 1, count: steps.length }));
    const over = minutesOver > 0 ? fill(words.over, { n: minutesOver }) : words.timeUp;
    this.#say('[data-timer]', isOver ? over : formatCountdown(secondsLeft));
    const following = next === undefined ? undefined : this.#plan.steps[next];
    this.#say(
      '[data-next]',
      following && next !== undefined
        ? fill(words.following, { title: following.title, minutes: steps[next]?.minutes ?? 0 })
        : words.end,
    );
  }

  #showInPlan({ minutes, form, place, done }: StepView, i: number): void {
    const item = this.#root.querySelector<HTMLElement>(`[data-plan-step="${i}"]`);
    const segment = this.#root.querySelectorAll<HTMLElement>('[data-segment]').item(i);
    if (item) {
      item.dataset.place = place;
      item.dataset.form = form;
      if (place === 'current') item.ariaCurrent = 'step';
      else item.removeAttribute('aria-current');
      const words = form === 'out' ? this.#words.leftOut : fill(this.#words.minutes, { n: minutes });
      setText(findPart(item, '[data-minutes]', HTMLElement), words);
    }
    segment.hidden = form === 'out';
    segment.style.setProperty('--minutes', String(minutes));
    segment.style.setProperty('--done', String(Math.round(done * 1000) / 1000));
  }

  #say(selector: string, words: string): void {
    setText(this.#part(selector), words);
  }

  #part(selector: string): HTMLElement {
    return findPart(this.#root, selector, HTMLElement);
  }
}

function setText(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
