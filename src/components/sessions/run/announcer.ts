import type { RunPlan } from '../../../sessions/run.ts';
import type { RunView } from '../../../sessions/run-view.ts';
import { fill, type RunWords } from './run-words.ts';

/** Says to a screen reader that another step has come, and once that the time of a step is up. Nothing else. */
export class Announcer {
  readonly #place: HTMLElement;
  readonly #words: RunWords;
  readonly #plan: RunPlan;
  #heard = '';

  constructor(place: HTMLElement, words: RunWords, plan: RunPlan) {
    this.#place = place;
    this.#words = words;
    this.#plan = plan;
  }

  /** What the page shows as it opens is read anyway. */
  start(view: RunView): void {
    this.#heard = getMoment(view);
  }

  hear(view: RunView): void {
    const moment = getMoment(view);
    if (moment === this.#heard) return;
    const wasHere = getStep(this.#heard) === getStep(moment);
    this.#heard = moment;
    // Back in time: a shorter plan was taken back.
    if (wasHere && !isUp(view)) return;
    this.#place.textContent = isUp(view) && wasHere ? this.#sayTimeUp(view) : this.#sayStep(view);
  }

  #sayStep({ phase, step, steps }: RunView): string {
    const { title } = this.#plan.steps[step] ?? {};
    if (phase === 'ready' || title === undefined) return '';
    const minutes = steps[step]?.minutes ?? 0;
    return fill(this.#words.announce, { n: step + 1, count: steps.length, title, minutes });
  }

  #sayTimeUp({ next, steps }: RunView): string {
    const following = next === undefined ? undefined : this.#plan.steps[next];
    const then =
      following && next !== undefined
        ? fill(this.#words.next, { title: following.title, minutes: steps[next]?.minutes ?? 0 })
        : this.#words.last;
    return `${this.#words.timeUp}. ${then}`;
  }
}

/** Two views are the same moment when there is nothing to say between them. */
function getMoment(view: RunView): string {
  return `${view.phase === 'ready' ? 'ready' : view.step} ${isUp(view) ? 'up' : ''}`;
}

function getStep(moment: string): string | undefined {
  return moment.split(' ')[0];
}

function isUp({ phase, secondsLeft }: RunView): boolean {
  return (phase === 'running' || phase === 'paused') && secondsLeft === 0;
}
