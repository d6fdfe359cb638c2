/**
 * The tables that protection and audit work on: cells, the sums that tie them together, and the rules. Nothing here
 * knows of CSV files or of mentoring, so tables from elsewhere can be protected and audited too.
 *
 * A `System` holds true values and stays private. What may leave is a `Release`.
 */

declare const privateTables: unique symbol;

/** Everything that has to be judged together: all tables of a release, and earlier releases they can be compared with. */
export interface System {
  cells: readonly Cell[];
  relations: readonly Relation[];
  policy: Policy;
  /** Keeps private tables and released ones from being taken for each other. */
  readonly [privateTables]?: true;
}

export type Cell = CountCell | ShareCell | MeanCell;

interface CellOfAnyKind {
  /** Unique, and the same in every release: `2023-2024/encounters/2023-08/held`. */
  id: string;
  /** The table it stands in, for reports. */
  table: string;
  /**
   * Cells of a block are hidden together. Blocks are declared in advance, from what the rows are about and never from
   * values, in the order in which they are hidden further: a reader who knows the program then learns nothing from
   * which cells are hidden (Minami and Abe 2019, doi 10.3390/a12080165, show what is learned otherwise).
   */
  block: string;
  /** False for a cell that is never printed but could be computed: the rest to a total, a difference of two groups. */
  isPrinted?: boolean;
  /** True where it is known in advance that the cell, whatever its value, would give a protected one away. */
  isWithheld?: boolean;
  /** What an earlier release showed. It stays as it was. */
  earlier?: Figure;
}

/** A number of people or of events. */
export interface CountCell extends CellOfAnyKind {
  kind: 'count';
  /** Whole, 0 or more. */
  value: number;
  /** True where 0 tells something about people, as in answers to a survey. Then it is hidden like a small count. */
  isZeroSensitive?: boolean;
  /** True where 0 is always printed, so that a reader knows that a hidden cell is 1 or more. */
  isZeroPrinted?: boolean;
  /** True for what everybody may know, such as how many mentors the public directory lists. */
  isPublic?: boolean;
  /** Who stands behind an event count or an amount, and with how much. Adds up to `value`. */
  contributions?: Contributions | undefined;
  /** How many people the cell is about, where that is fewer than may be described at all. */
  group?: number | undefined;
}

/** Amounts of 1 or more by the person, or the group, behind them. */
export type Contributions = ReadonlyMap<string, number>;

/**
 * A part of a whole that a reader is taken to know: encounters held of those planned, people who agreed of those asked.
 * The part and the rest are both protected.
 */
export interface ShareCell extends CellOfAnyKind {
  kind: 'share';
  /** The part: whole, 0 to `of`. */
  value: number;
  /** The whole. */
  of: number;
  /** The least that a reader takes the whole for, where it is protected itself: the ends of bands go by it. */
  leastOf?: number | undefined;
  /**
   * `count` prints the part as a number, `percent` a whole percent or a band near the ends, `band` a band only.
   */
  shows: 'count' | 'percent' | 'band';
  /** True where nobody and everybody tell something about people, as in answers to a survey. */
  isAllSensitive?: boolean;
  /**
   * True for the sum of other shares, each protected itself. It must stay in doubt too, but what the shares show by
   * themselves, such as that none of three months was complete, is no more a secret in their sum.
   */
  isSum?: boolean;
  /** Who stands behind the part, and behind the rest. Each adds up to its side. */
  contributions?: Contributions | undefined;
  restContributions?: Contributions | undefined;
  /** How many people the share is about, where that is not `of`. */
  group?: number | undefined;
}

/** A mean of answers of people, or a mean of their changes. */
export interface MeanCell extends CellOfAnyKind {
  kind: 'mean';
  /** The sum of all people’s scores, in steps: whole. */
  value: number;
  /** People. A reader is taken to know it. */
  of: number;
  /** The least that a reader takes them for, where their number is protected itself: the ends of bands go by it. */
  leastOf?: number | undefined;
  /** Steps in one point of the scale: 60 where scores may be means of 1 to 6 items. */
  steps: number;
  /** The lowest and highest score of one person, in points. */
  lowest: number;
  highest: number;
}

/** What a reader knows of cells: Σ times × value is `to`, or at least or at most `to`. */
export interface Relation {
  id: string;
  terms: readonly { cell: string; times: number }[];
  is: '=' | '>=' | '<=';
  to: number;
}

/** The rules. See `/statistics/method/` for what they mean and `checkPolicy` for what may be chosen. */
export interface Policy {
  /** Groups of fewer people are not described. */
  minGroup: number;
  /** Counts below it are hidden. */
  minCell: number;
  /** Contributors that must stand behind a count of events. */
  minMentors: number;
  /** Percents are of at least so many people. */
  minPercentGroup: number;
  /**
   * The p% rule for amounts: a cell is hidden where what is left after its two largest contributions is less than this
   * percent of the largest, since the second largest could then work out the largest too closely. Left out: not used.
   */
  dominancePercent?: number;
}

declare const releasedTables: unique symbol;

/** What may be printed of one cell. `hidden` is the one sign for every reason. Bands include both ends. */
export type Figure = { is: 'exact'; value: number } | { is: 'band'; from: number; to: number } | { is: 'hidden' };

/** What is printed, by cell id. Percents are whole, means have one decimal. */
export interface Release {
  figures: ReadonlyMap<string, Figure>;
  readonly [releasedTables]?: true;
}

/** Thrown where a system contradicts itself. Names cells and relations, never values. */
export class SystemError extends Error {
  override name = 'SystemError';
}
