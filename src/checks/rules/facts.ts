import leven from 'leven';
import { findFacts, getFact, listFacts } from '../../program/facts.ts';
import type { Content } from '../content.ts';
import { getMarkdown } from '../markdown.ts';
import { error, type Problem } from '../problem.ts';
import type { Program } from '../../schemas/program.ts';

/** `{{facts}}` in any text that `program.yml` does not have. */
export function findUnknownFacts(content: Content): Problem[] {
  const program = content.program?.data;
  if (!program) return [];
  return getMarkdown(content).flatMap(({ file, text }) =>
    explainUnknownFacts(text, program).map(({ index, value, message }) =>
      error({ file, line: text.slice(0, index).split('\n').length, value, message }),
    ),
  );
}

/** A place in a text that uses the settings in a way that does not work. */
export interface BadUse {
  /** Where it begins in the text. */
  index: number;
  /** As written. */
  value: string;
  message: string;
}

/** What is wrong with the `{{facts}}` of one text. */
export function explainUnknownFacts(text: string, program: Program): BadUse[] {
  const known = listFacts(program);
  return findFacts(text)
    .filter(({ path }) => getFact(program, path) === undefined)
    .map(({ path, index }) => ({
      index,
      value: `{{${path}}}`,
      message: `program.yml has no such value. ${suggest(path, known)}`,
    }));
}

function suggest(path: string, known: readonly string[]): string {
  const closest = known.toSorted((a, b) => leven(path, a) - leven(path, b))[0];
  return `The closest is {{${closest}}}. Write that, or add the value to content/program.yml.`;
}
