import type { Session, SessionStep } from '../schemas/session.ts';

export interface TimedStep extends SessionStep {
  /** Minutes from the start of the session. */
  from: number;
  to: number;
}

/** The steps with their place in the hour. */
export function getTimeline({ steps }: Pick<Session, 'steps'>): TimedStep[] {
  let from = 0;
  return steps.map((step) => {
    const timed = { ...step, from, to: from + step.minutes };
    from = timed.to;
    return timed;
  });
}

/** How many minutes the short forms of the steps save together. */
export function getSpareMinutes({ steps }: Pick<Session, 'steps'>): number {
  return steps.reduce((sum, { minutes, if_short }) => sum + (if_short ? minutes - if_short.minutes : 0), 0);
}
