import type { LogName } from '../../schemas/logs.ts';
import { makeParser } from './cells.ts';
import { getColumns } from './columns.ts';
import { exportFormats } from './formats.ts';
import type { LogProblem, Refusal } from './problem.ts';
import { findHeaders, getCellOptions, mappingFile, todo, todoLeft, type WrittenSource } from './source.ts';
import { listWords, normalizeWords } from './words.ts';

/** What a mapping says of one source that cannot all be so, which its schema alone cannot see. */
export function findContradictions(log: LogName, source: WrittenSource): LogProblem[] {
  const at = (path: readonly PropertyKey[], { rule, fix }: Refusal): LogProblem => {
    return { file: mappingFile, line: source.lineOf(path), rule, fix };
  };
  const { personal } = exportFormats[source.format];
  const ignored = new Set(source.ignore.map(normalizeWords));
  const headers = findHeaders(source).flatMap(({ theirs, path }) => {
    const name = normalizeWords(theirs);
    return [
      ...(personal.test(name) ? [at(path, personalColumn)] : []),
      ...(ignored.has(name) ? [at(path, leftOut)] : []),
    ];
  });
  const columns = getColumns(log).flatMap(({ name, cell }) => {
    const ways = (['columns', 'constants', 'checkboxes'] as const).filter((way) => source[way][name] !== undefined);
    const repeated = ways.slice(1).map((way) => at([way, name], explainRepeated(name, ways)));
    const parse = makeParser(cell, { ...getCellOptions(source, name, endOfTime), values: new Map() });
    const refused = findOurWords(source, name).flatMap(({ word, path }) => {
      const { refusal } = parse(word);
      return refusal ? [at(path, word === todo ? { ...refusal, rule: todoLeft } : refusal)] : [];
    });
    return [...repeated, ...refused];
  });
  return [...headers, ...columns];
}

/** Every word of ours that the mapping puts into a column, and where it does. */
function findOurWords({ constants, values }: WrittenSource, name: string): { word: string; path: PropertyKey[] }[] {
  const constant = constants[name];
  return [
    ...(constant === undefined ? [] : [{ word: constant, path: ['constants', name] }]),
    ...Object.entries(values[name] ?? {}).map(([theirs, word]) => ({ word, path: ['values', name, theirs] })),
  ];
}

function explainRepeated(name: string, ways: readonly string[]): Refusal {
  return { rule: `${name} is described twice.`, fix: `Keep it under ${listWords(ways, 'or')}.` };
}

/** A mapping may name days that a log does not reach yet. */
const endOfTime = '9999-12-31';

const personalColumn: Refusal = {
  rule: 'This column says who answered, so it is never read.',
  fix: 'Ask for a code in the form, and name that column here.',
};

const leftOut: Refusal = {
  rule: 'This column stands under ignore as well, so it is never read.',
  fix: 'Take it off the list under ignore if it is needed here, else delete it here.',
};
