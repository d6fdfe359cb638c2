import { noteText, watchTexts } from './page-texts.ts';

/**
 * The same question with its answer kept: in a build, nothing that it could be about changes, and every page asks. The
 * development server asks anew each time. Nobody may change the answer.
 */
export function oncePerBuild<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: ReturnType<typeof watchTexts<Answer>> | undefined;
  return async () => {
    if (import.meta.env.DEV) return ask();
    // What one page has asked for, all that get the answer show.
    const { value, showsText } = await (answer ??= watchTexts(ask));
    if (showsText) noteText();
    return value;
  };
}
