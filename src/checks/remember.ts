/** A function that keeps its answers. */
export interface Remembered<Thing, Answer> {
  (thing: Thing): Answer;
  /** Gives it an answer that is known already. */
  know: (thing: Thing, answer: Answer) => void;
}

/**
 * The same function with its answers kept, as long as what they are about is there. A process that builds again and again
 * does not read again what nobody has changed.
 */
export function remember<Thing extends object, Answer>(work: (thing: Thing) => Answer): Remembered<Thing, Answer> {
  const answers = new WeakMap<Thing, { answer: Answer }>();
  const know = (thing: Thing, answer: Answer) => {
    answers.set(thing, { answer });
    return answer;
  };
  return Object.assign(
    (thing: Thing) => {
      const known = answers.get(thing);
      return known ? known.answer : know(thing, work(thing));
    },
    { know },
  );
}
