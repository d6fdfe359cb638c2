import type { Relation, System } from '../../src/stats/core/system.ts';
import { makeRandom } from '../support/random.ts';
import { makeCount, policy } from '../stats/support/tables.ts';

const [months, topics, cohorts] = [12, 10, 6];
const monthsInTerm = months / 2;

/**
 * Three linked tables of a year with all their totals, 231 cells and 65 relations: months by topics, terms by
 * topics, topics by cohorts. `scarcity` makes small cells more frequent.
 */
export function makeLinkedTables(seed: number, scarcity: number): System {
  const random = makeRandom(seed);
  const values = new Map<string, number>();
  const relations: Relation[] = [];
  const sum = (id: string, parts: readonly string[]) => {
    values.set(
      id,
      parts.reduce((total, part) => total + (values.get(part) ?? 0), 0),
    );
    tie(id, parts);
  };
  const tie = (id: string, parts: readonly string[]) => {
    const terms = [...parts.map((cell) => ({ cell, times: 1 })), { cell: id, times: -1 }];
    relations.push({ id: `${id} ${relations.length}`, terms, is: '=', to: 0 });
  };
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);

  for (const month of range(months)) {
    for (const topic of range(topics)) {
      const most = random.int(0, 30);
      values.set(`m${month}t${topic}`, Math.floor(most / (1 + random.int(0, scarcity))));
    }
  }
  for (const topic of range(topics)) {
    for (const term of [0, 1])
      sum(
        `h${term}t${topic}`,
        range(monthsInTerm).map((i) => `m${monthsInTerm * term + i}t${topic}`),
      );
    sum(`t${topic}`, [`h0t${topic}`, `h1t${topic}`]);
    const total = values.get(`t${topic}`) ?? 0;
    const cuts = [0, ...range(cohorts - 1).map(() => random.int(0, total)), total].sort((a, b) => a - b);
    for (const cohort of range(cohorts))
      values.set(`t${topic}c${cohort}`, (cuts[cohort + 1] ?? 0) - (cuts[cohort] ?? 0));
    tie(
      `t${topic}`,
      range(cohorts).map((cohort) => `t${topic}c${cohort}`),
    );
  }
  for (const month of range(months))
    sum(
      `m${month}`,
      range(topics).map((topic) => `m${month}t${topic}`),
    );
  for (const term of [0, 1])
    sum(
      `h${term}`,
      range(monthsInTerm).map((i) => `m${monthsInTerm * term + i}`),
    );
  for (const term of [0, 1])
    tie(
      `h${term}`,
      range(topics).map((topic) => `h${term}t${topic}`),
    );
  for (const cohort of range(cohorts))
    sum(
      `c${cohort}`,
      range(topics).map((topic) => `t${topic}c${cohort}`),
    );
  sum(
    'all',
    range(topics).map((topic) => `t${topic}`),
  );
  tie('all', ['h0', 'h1']);
  tie(
    'all',
    range(cohorts).map((cohort) => `c${cohort}`),
  );
  // Totals first in the making, parts first in the order of hiding.
  const cells = [...values].map(([id, value]) => makeCount(id, value, { block: getBlock(id) }));
  return { cells, relations, policy };
}

/** Squares of two by two within a term or among cohorts, and pairs of totals. */
function getBlock(id: string): string {
  const [, letter = '', first, topic, cohort] = /^([a-z]+)(\d+)?(?:t(\d+))?(?:c(\d+))?$/.exec(id) ?? [];
  return [letter, first, topic, cohort]
    .map((part) => (Number(part) >= 0 ? Math.floor(Number(part) / 2) : part))
    .join(' ');
}
