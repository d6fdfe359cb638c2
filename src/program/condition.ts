import { getFact } from './facts.ts';
import type { Program } from '../schemas/program.ts';

/** `policy.mandatory_reporter is required or ask`: when a part of a page is for this school. */
export interface Condition {
  /** The path of a setting, as in a `{{fact}}`. */
  path: string;
  /** Any of these. */
  values: string[];
}

const conditionPattern = /^\s*([\w.]+) is (\S.*?)\s*$/;

/** What stands in the brackets of `:::when[…]`, or `undefined` where it is no condition. */
export function parseCondition(text: string): Condition | undefined {
  const [, path, values] = conditionPattern.exec(text) ?? [];
  return path === undefined || values === undefined ? undefined : { path, values: values.split(/\s+or\s+/) };
}

/** Whether a part of a page is shown. One whose condition nobody can read, or whose setting is not there, is not. */
export function holds(text: string, program: Program): boolean {
  const condition = parseCondition(text);
  const value = condition && getFact(program, condition.path);
  return value !== undefined && condition?.values.includes(value) === true;
}
