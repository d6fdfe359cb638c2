import leven from 'leven';
import { parseCondition } from '../../program/condition.ts';
import { getFact, listFacts } from '../../program/facts.ts';
import { programSchema, type Program } from '../../schemas/program.ts';
import type { Content } from '../content.ts';
import { getMarkdown } from '../markdown.ts';
import { error, type Problem } from '../problem.ts';
import type { BadUse } from './facts.ts';

const whenPattern = /^:::+[ \t]*when\b[ \t]*(?:\[([^\]\n]*)\])?.*$/gm;

/** `:::when[…]` whose condition nobody can read, or which asks for a setting or a choice that there is not. */
export function findBadConditions(content: Content): Problem[] {
  const program = content.program?.data;
  if (!program) return [];
  return getMarkdown(content).flatMap(({ file, text }) =>
    explainBadConditions(text, program).map(({ index, value, message }) =>
      error({ file, line: text.slice(0, index).split('\n').length, value, message }),
    ),
  );
}

/** What is wrong with the conditions of one text. */
export function explainBadConditions(text: string, program: Program): BadUse[] {
  return [...text.matchAll(whenPattern)].flatMap(({ 0: value, 1: condition = '', index }) => {
    const message = explain(condition, program);
    return message ? [{ index, value, message }] : [];
  });
}

function explain(text: string, program: Program): string | undefined {
  const condition = parseCondition(text);
  if (!condition)
    return 'It does not say when. Write the setting and its value, as in :::when[policy.mandatory_reporter is required].';
  const { path, values } = condition;
  if (getFact(program, path) === undefined)
    return `program.yml has no such value. The closest is ${closest(path, listFacts(program))}. Write that.`;
  const choices = listChoices(path);
  const unknown = choices && values.find((value) => !choices.includes(value));
  if (choices === undefined || unknown === undefined) return undefined;
  return `${path} is never “${unknown}”. It is one of: ${choices.join(', ')}.`;
}

/** The values that a setting can have, where the schema lists them. */
function listChoices(path: string): string[] | undefined {
  const schema = path.split('.').reduce<unknown>((at, key) => getShape(at)?.[key], programSchema);
  const options = (schema as { options?: unknown } | undefined)?.options;
  return Array.isArray(options) && options.every((option) => typeof option === 'string') ? options : undefined;
}

function getShape(schema: unknown): Record<string, unknown> | undefined {
  return (schema as { shape?: Record<string, unknown> } | undefined)?.shape;
}

function closest(path: string, known: readonly string[]): string {
  return known.toSorted((a, b) => leven(path, a) - leven(path, b))[0] ?? '';
}
