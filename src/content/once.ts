import { noteText, watchTexts } from './page-texts.ts';

type Watched<Answer> = ReturnType<typeof watchTexts<Answer>>;

/**
 * The same question with its answer kept: in a build, nothing that it could be about changes, and every page asks. The
 * development server asks anew each time. Nobody may change the answer.
 */
export function oncePerBuild<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  const askOnce = oncePerKey<Answer>();
  return () => askOnce('', ask);
}

/** The same for a question that has an answer for each key. */
export function oncePerKey<Answer>(): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const answers = new Map<string, Watched<Answer>>();
  return async (key, ask) => {
    if (import.meta.env.DEV) return ask();
    const answer = answers.get(key) ?? watchTexts(ask);
    answers.set(key, answer);
    // What one page has asked for, all that get the answer show.
    const { value, showsText } = await answer;
    if (showsText) noteText();
    return value;
  };
}
