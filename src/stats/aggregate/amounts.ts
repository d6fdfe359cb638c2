/** Amounts by the person or group behind them, none of them 0. Private. */
export type Amounts = ReadonlyMap<string, number>;

export function sumUp(amounts: Amounts | undefined): number {
  return [...(amounts?.values() ?? [])].reduce((sum, amount) => sum + amount, 0);
}

/** All together, still by who stands behind them. */
export function addUp(all: readonly (Amounts | undefined)[]): Amounts {
  return keepPositive(all.flatMap((amounts) => [...(amounts ?? [])]));
}

/** What is left of each amount. */
export function subtract(amounts: Amounts | undefined, less: Amounts | undefined): Amounts {
  return keepPositive([...(amounts ?? []), ...[...(less ?? [])].map(([who, amount]) => [who, -amount] as const)]);
}

function keepPositive(entries: readonly (readonly [string, number])[]): Amounts {
  const sums = new Map<string, number>();
  for (const [who, amount] of entries) sums.set(who, (sums.get(who) ?? 0) + amount);
  return new Map([...sums].filter(([, amount]) => amount > 0));
}
