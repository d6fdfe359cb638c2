import { checkData } from '../../../src/checks/data.ts';
import { error, type Problem } from '../../../src/checks/problem.ts';
import { explainBadConditions } from '../../../src/checks/rules/conditions.ts';
import { findOddBodies } from '../../../src/checks/rules/bodies.ts';
import { findForeignEmails } from '../../../src/checks/rules/emails.ts';
import { explainUnknownFacts } from '../../../src/checks/rules/facts.ts';
import { findProblemsInFiles } from '../../../src/checks/rules/one-file.ts';
import { explainUnsafe } from '../../../src/checks/rules/unsafe.ts';
import { normalizeInput } from '../../../src/schemas/normalize.ts';
import type { Program } from '../../../src/schemas/program.ts';
import { listTexts, makeContent, schemas, type FilledIn } from './one-entry.ts';

export interface Setting {
  program: Program;
  /** `YYYY-MM-DD` */
  today: string;
}

/** All that the checks of the build say about one entry by itself, warnings too. */
export function checkEntry(entry: FilledIn, { program, today }: Setting): Problem[] {
  const { kind, file, data } = entry;
  const checked = checkData(data, schemas[kind], { file, lineOf: () => undefined });
  const facts = findBadUses(entry, kind === 'program' ? undefined : program);
  if (checked.data === undefined)
    return [...checked.problems, ...facts, ...checkUnfinished(entry, program, checked.problems)];
  const content = makeContent(program, { ...entry, data: checked.data });
  // The settings may be due for another look as well; that is told where they are saved.
  return [...facts, ...findProblemsInFiles(content, today).filter((problem) => problem.file === file)];
}

/** Rules that can be asked before every field is right, so that a person reads all at once. */
function checkUnfinished(entry: FilledIn, program: Program, found: readonly Problem[]): Problem[] {
  if (entry.kind !== 'mentors' && entry.kind !== 'cases') return [];
  const content = makeContent(program, { ...entry, data: normalizeInput(entry.data) ?? {} });
  return [...findForeignEmails(content), ...findOddBodies(content)].filter(
    ({ label }) => !found.some((problem) => problem.label === label),
  );
}

/** `{{facts}}` that the settings do not have, and links that may run something, by the field they stand in. */
function findBadUses(entry: FilledIn, program: Program | undefined): Problem[] {
  return listTexts(entry).flatMap(({ label, text }) => {
    const uses = program ? [...explainUnknownFacts(text, program), ...explainBadConditions(text, program)] : [];
    const links = explainUnsafe(text, program).filter(({ level }) => level === 'error');
    return [...uses, ...links].map(({ value, message }) => error({ file: entry.file, label, value, message }));
  });
}
