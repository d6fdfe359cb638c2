import leven from 'leven';
import { findFacts, getFact, listFacts } from '../../program/facts.ts';
import { getMarkdown, type Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** `{{facts}}` in any text that `program.yml` does not have. */
export function findUnknownFacts(content: Content): Problem[] {
  const program = content.program?.data;
  if (!program) return [];
  const known = listFacts(program);
  return getMarkdown(content).flatMap(({ file, text }) =>
    findFacts(text)
      .filter(({ path }) => getFact(program, path) === undefined)
      .map(({ path, index }) =>
        error({
          file,
          line: text.slice(0, index).split('\n').length,
          value: `{{${path}}}`,
          message: `program.yml has no such value. ${suggest(path, known)}`,
        }),
      ),
  );
}

function suggest(path: string, known: readonly string[]): string {
  const closest = known.toSorted((a, b) => leven(path, a) - leven(path, b))[0];
  return `The closest is {{${closest}}}. Write that, or add the value to content/program.yml.`;
}
