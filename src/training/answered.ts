import { isCalendarDay } from '../schemas/calendar-day.ts';

/** Where a browser keeps which questions somebody has answered. */
export const trainingKey = 'medmentors:training';

/** The day (`YYYY-MM-DD`) on which a question was first answered right, by the id of the question. */
export type Answered = ReadonlyMap<string, string>;

const questionId = /^[a-z0-9-]+(\/[a-z0-9-]+)*#[0-9a-z]{1,12}$/;

/** What was kept; whatever else may stand there counts as nothing. */
export function parseAnswered(text: string | null): Answered {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return new Map();
    return new Map(
      Object.entries(value).filter(
        ([id, day]) => questionId.test(id) && typeof day === 'string' && isCalendarDay(day),
      ) as [string, string][],
    );
  } catch {
    return new Map();
  }
}

export function formatAnswered(answered: Answered): string {
  return JSON.stringify(Object.fromEntries(answered));
}

/** With one more right answer. One that was right before keeps its day. */
export function addAnswer(answered: Answered, id: string, day: string): Answered {
  return answered.has(id) ? answered : new Map([...answered, [id, day]]);
}
