/**
 * The same function with its answers kept, as long as what they are about is there. A process that builds again and again
 * does not read again what nobody has changed.
 */
export function remember<Thing extends object, Answer>(work: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { answer: Answer }>();
  return (thing) => {
    const known = answers.get(thing) ?? { answer: work(thing) };
    answers.set(thing, known);
    return known.answer;
  };
}
