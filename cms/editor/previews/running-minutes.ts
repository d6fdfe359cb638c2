import type { Session, SessionStep } from '../../../src/schemas/session.ts';
import { getSpareMinutes as getSpare, getTimeline } from '../../../src/sessions/timeline.ts';
import type { Draft } from './draft.ts';

export interface RunningMinutes {
  /** What the steps take together. */
  sum: number;
  isRight: boolean;
  /** “57 of 60 minutes”. */
  count: string;
  /** What is missing or too much, and what to do about it. */
  advice: string;
}

/** The steps with their place in the hour; a step without minutes takes none. */
export function getDraftTimeline({ steps }: Draft<Session>): { step: Draft<SessionStep>; from: number; to: number }[] {
  const timeline = getTimeline({ steps: steps.map(({ minutes }) => ({ title: '', do: [], minutes: minutes ?? 0 })) });
  return timeline.flatMap(({ from, to }, i) => (steps[i] ? [{ step: steps[i], from, to }] : []));
}

/** How many minutes the short forms save together, of those that say so yet. */
export function getSpareMinutes({ steps }: Draft<Session>): number {
  return getSpare({
    steps: steps.flatMap(({ minutes, if_short: short }) =>
      minutes === undefined || short.minutes === undefined || short.minutes >= minutes
        ? []
        : [{ title: '', do: [], minutes, if_short: { minutes: short.minutes, do: '' } }],
    ),
  });
}

/** Whether the steps fill the session, in words. */
export function countMinutes(session: Draft<Session>): RunningMinutes {
  const sum = session.steps.reduce((total, { minutes }) => total + (minutes ?? 0), 0);
  const length = session.minutes;
  const untimed = session.steps.flatMap(({ minutes }, i) => (minutes === undefined ? [i + 1] : []));
  return {
    sum,
    isRight: sum === length && untimed.length === 0,
    count: length === undefined ? toMinutes(sum) : `${sum} of ${toMinutes(length)}`,
    advice: [describeUntimed(untimed), describeDifference(sum, length)].filter(Boolean).join(' '),
  };
}

function describeUntimed(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const list = new Intl.ListFormat('en').format(numbers.map(String));
  return numbers.length === 1 ? `Step ${list} has no minutes yet.` : `Steps ${list} have no minutes yet.`;
}

function describeDifference(sum: number, length: number | undefined): string {
  if (length === undefined) return 'Write under Minutes how long the whole session takes.';
  if (sum === length) return 'The steps fill the session.';
  if (sum < length) {
    const left = length - sum;
    return `${toMinutes(left)} ${left === 1 ? 'has' : 'have'} no step yet. Make a step longer, add one, or write ${sum} under Minutes.`;
  }
  const over = sum - length;
  return `That is ${toMinutes(over)} too ${over === 1 ? 'much' : 'many'}. Shorten a step, or write ${sum} under Minutes.`;
}

function toMinutes(count: number): string {
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
}
