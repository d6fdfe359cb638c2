/**
 * The same question with its answer kept: in a build, nothing that it could be about changes, and every page asks. The
 * development server asks anew each time. Nobody may change the answer.
 */
export function oncePerBuild<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => (import.meta.env.DEV ? ask() : (answer ??= ask()));
}
