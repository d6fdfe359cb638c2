/** A place on a map of three columns and three rows, counted from 1. */
export interface Place {
  column: number;
  row: number;
}

/** Around the middle, from the top and with the clock. */
const ring: readonly Place[] = [
  { column: 2, row: 1 },
  { column: 3, row: 1 },
  { column: 3, row: 2 },
  { column: 3, row: 3 },
  { column: 2, row: 3 },
  { column: 1, row: 3 },
  { column: 1, row: 2 },
  { column: 1, row: 1 },
];

/** Where each of up to eight things stands around the middle, as far from each other as there is room. */
export function placeAround<Thing>(things: readonly Thing[]): { thing: Thing; place: Place }[] {
  return things.slice(0, ring.length).flatMap((thing, i, placed) => {
    const place = ring[Math.round((i * ring.length) / placed.length)];
    return place ? [{ thing, place }] : [];
  });
}

/** The way from the middle to a place, in a square of 300 by 300. */
export function drawWay({ column, row }: Place): string {
  return `M150 150L${column * 100 - 50} ${row * 100 - 50}`;
}
