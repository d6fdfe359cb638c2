/**
 * Which steps to shorten so that a number of minutes is made up for: as few minutes as will do, then leaving out as
 * little as possible, then later steps before earlier ones. All of them where even that is not enough.
 *
 * @param savings the minutes that each step would save; 0 where it cannot be shortened
 * @returns places in `savings`, in order
 */
export function chooseShortForms(savings: readonly number[], minutes: number): number[] {
  const places = savings.flatMap((saving, i) => (saving > 0 ? [i] : []));
  if (minutes <= 0) return [];
  if (sum(savings) <= minutes) return places;

  // For each number of minutes the best way to save it. A guide has at most 15 steps, so all of this is small.
  let best = new Map<number, number[]>([[0, []]]);
  for (const place of places.toReversed()) {
    const grown = new Map(best);
    for (const [saved, chosen] of best) {
      const total = saved + (savings[place] ?? 0);
      const known = grown.get(total);
      if (!known || chosen.length + 1 < known.length) grown.set(total, [place, ...chosen]);
    }
    best = grown;
  }
  const enough = [...best.keys()].filter((saved) => saved >= minutes);
  return best.get(Math.min(...enough)) ?? [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
