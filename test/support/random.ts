/** Numbers that look random and are the same for the same seed, on every machine. For tests only. */
export interface Random {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True about so often, from 0 (never) to 1 (always). */
  chance(share: number): boolean;
  /** An entry of a list that is not empty. */
  pick<Entry>(list: readonly Entry[]): Entry;
  /** The same entries in another order. */
  shuffle<Entry>(list: readonly Entry[]): Entry[];
  /** Bell-shaped around 0 with a standard deviation of 1, never beyond 3.5. */
  bell(): number;
  /** A stream of its own, so that more draws in one part leave the others as they are. */
  fork(): Random;
}

/**
 * A counter with steps of 2³² divided by the golden ratio, whose bits are then mixed by the last step of MurmurHash3
 * (Austin Appleby, public domain). Only whole-number arithmetic: engines may round sines and logarithms differently.
 */
export function makeRandom(seed: number): Random {
  let counter = mix(seed);

  const draw = () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    return mix(counter) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(draw() * (to - from + 1));

  return {
    int,
    chance: (share) => draw() < share,
    pick: <Entry>(list: readonly Entry[]) => {
      if (list.length === 0) throw new RangeError('There is nothing to pick from.');
      return list[int(0, list.length - 1)] as Entry;
    },
    shuffle: (list) =>
      list
        .map((entry) => ({ entry, place: draw() }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry),
    // Four draws of variance 1/12 each add up to a third.
    bell: () => (draw() + draw() + draw() + draw() - 2) * Math.sqrt(3),
    fork: () => makeRandom(int(0, 2 ** 32 - 1)),
  };
}

function mix(bits: number): number {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
