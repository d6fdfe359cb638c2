import { SystemError, type Cell, type Contributions, type Policy, type System } from './system.ts';

/** No school may choose less: the group and cell minimums that US education data commonly use start at 5. */
const lowest = { minGroup: 5, minCell: 5, minMentors: 3, minPercentGroup: 20 } as const;

/** Throws a `SystemError` where a system contradicts itself, so that nothing is concluded from wrong tables. */
export function checkSystem({ cells, relations, policy }: System): void {
  checkPolicy(policy);
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  if (values.size !== cells.length) throw new SystemError('Two cells have the same id.');
  cells.forEach(checkCell);
  if (new Set(relations.map(({ id }) => id)).size !== relations.length) {
    throw new SystemError('Two relations have the same id.');
  }
  for (const { id, terms, is, to } of relations) {
    const unknown = terms.find(({ cell }) => !values.has(cell));
    if (unknown) throw new SystemError(`Relation ${id} names the cell ${unknown.cell}, which is not there.`);
    const sum = terms.reduce((total, { cell, times }) => total + times * (values.get(cell) ?? 0), 0);
    const holds = is === '=' ? sum === to : is === '>=' ? sum >= to : sum <= to;
    if (!holds) throw new SystemError(`Relation ${id} does not hold for the values of its cells.`);
  }
}

/** Refuses rules that protect less than the least this program stands for. Higher ones are the school’s choice. */
export function checkPolicy(policy: Policy): void {
  for (const [rule, least] of Object.entries(lowest)) {
    const chosen = policy[rule as keyof typeof lowest];
    if (!Number.isInteger(chosen) || chosen < least) {
      throw new SystemError(`The rule ${rule} must be a whole number of at least ${least}.`);
    }
  }
  if (policy.dominancePercent !== undefined && !(policy.dominancePercent > 0 && policy.dominancePercent <= 100)) {
    throw new SystemError('The rule dominancePercent must be more than 0 and at most 100.');
  }
}

function checkCell(cell: Cell): void {
  if (!Number.isSafeInteger(cell.value)) throw new SystemError(`The value of ${cell.id} is not whole.`);
  if (cell.kind === 'mean') {
    const size = cell.steps * cell.of;
    const isOnScale = cell.value >= cell.lowest * size && cell.value <= cell.highest * size;
    if (!isOnScale) throw new SystemError(`The sum of ${cell.id} lies off its scale.`);
    return;
  }
  if (cell.value < 0) throw new SystemError(`The value of ${cell.id} is negative.`);
  checkContributions(cell, cell.contributions, cell.value);
  if (cell.kind === 'count') return;
  if (cell.value > cell.of) throw new SystemError(`${cell.id} is more than its whole.`);
  checkContributions(cell, cell.restContributions, cell.of - cell.value);
}

function checkContributions({ id }: Cell, contributions: Contributions | undefined, value: number): void {
  if (!contributions) return;
  const amounts = [...contributions.values()];
  if (amounts.some((amount) => !Number.isInteger(amount) || amount < 1)) {
    throw new SystemError(`A contribution to ${id} is not a whole number of 1 or more.`);
  }
  if (amounts.reduce((sum, amount) => sum + amount, 0) !== value) {
    throw new SystemError(`The contributions to ${id} do not add up to its value.`);
  }
}
