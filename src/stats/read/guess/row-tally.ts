import type { ExportColumn } from './export-file.ts';
import type { Part } from './parts.ts';

/** In which rows of REDCap’s export a form was filled in, by the columns that REDCap adds. */
export interface RowSummary {
  /** Rows in which nothing of the form is filled in. */
  others: number;
  /** For each column that may tell the rows of the form from others: how often each value is with and without it. */
  choosers: readonly Chooser[];
}

export interface Chooser {
  header: string;
  values: ReadonlyMap<string, { filled: number; empty: number }>;
}

export interface RowTally {
  add: (cells: readonly string[]) => void;
  summarize: () => RowSummary;
}

/** A tally of the rows of one form. It keeps names of events and forms, nothing that anybody typed. */
export function makeRowTally({ matches, form }: Part, columns: readonly ExportColumn[]): RowTally {
  const wanted = ['redcap_repeat_instrument', eventColumn, ...(form === undefined ? [] : [`${form}_complete`])];
  const choosers = wanted.flatMap((header) => {
    const column = columns.find((each) => each.header === header);
    return column ? [{ ...column, values: new Map<string, { filled: number; empty: number }>() }] : [];
  });
  let others = 0;
  const isFilled = (cells: readonly string[]) =>
    matches.some(({ question: { index, boxes } }) => {
      if (boxes.length > 0) return boxes.some((box) => cells[box.index]?.trim() === '1');
      return (cells[index] ?? '').trim() !== '';
    });
  return {
    add: (cells) => {
      const filled = isFilled(cells);
      if (!filled) others += 1;
      for (const { index, values } of choosers) {
        const value = cells[index]?.trim() ?? '';
        const count = values.get(value) ?? { filled: 0, empty: 0 };
        if (values.size < mostValues || values.has(value)) {
          values.set(value, { filled: count.filled + (filled ? 1 : 0), empty: count.empty + (filled ? 0 : 1) });
        }
      }
    },
    summarize: () => ({ others, choosers }),
  };
}

const mostValues = 100;

/**
 * The one value of a column that all rows of the form have. `isStrict`: and no row without the form, since something of
 * ours is filled in there too.
 */
export function findOnly({ choosers }: RowSummary, isStrict: boolean): readonly [string, string] | undefined {
  return choosers
    .filter(({ header }) => isStrict || !isState(header))
    .flatMap((chooser) => {
      // A form may be in use and not marked complete; the draft says that those are left out.
      const [value, ...more] = getFilled(chooser).filter((each) => !isState(chooser.header) || each === complete);
      const isOnly = value !== undefined && value !== '' && more.length === 0;
      return isOnly && !(isStrict && isShared(chooser, value)) ? [[chooser.header, value] as const] : [];
    })[0];
}

/** The names of the events at which the form is filled in. */
export function findEvents({ choosers }: RowSummary): { header: string; events: readonly string[] } | undefined {
  const chooser = choosers.find(({ header }) => header === eventColumn);
  return chooser && { header: eventColumn, events: getFilled(chooser).filter(Boolean) };
}

/** Whether a column is REDCap’s note of how far a form is. */
export function isState(header: string): boolean {
  return header.endsWith('_complete');
}

const eventColumn = 'redcap_event_name';
/** REDCap’s code for a form that is marked complete. */
const complete = '2';

function isShared({ values }: Chooser, value: string): boolean {
  return (values.get(value)?.empty ?? 0) > 0;
}

function getFilled({ values }: Chooser): string[] {
  return [...values].flatMap(([value, { filled }]) => (filled > 0 ? [value] : []));
}
