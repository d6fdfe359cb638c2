import type { LogCell } from './logs.ts';
import { months } from './vocabulary.ts';

/**
 * What may stand in a cell of a log: the rules that the reader of the logs and the form for mentors share. They only
 * name the reason for a refusal; what to tell whom is up to those who ask.
 */

/** Why something may not stand in a cell. */
export type CellReason =
  'address' | 'code' | 'whole' | 'scale' | 'range' | 'month' | 'year' | 'yes-no' | 'choice' | 'choices';

/** A value, nothing where the cell counts as blank, or the reason for a refusal. */
export type CellReading = { value: unknown; reason?: undefined } | { value?: undefined; reason: CellReason };

/** Kinds of cell that hold one word. How days are written is a matter of the file; see `calendar-day.ts`. */
export type WordKind = Exclude<LogCell['kind'], 'text' | 'choices' | 'day'>;
export type CellOf<Kind extends LogCell['kind']> = Extract<LogCell, { kind: Kind }>;

/** Reads the text of a cell that is not blank, without spaces at its ends. */
export function readWord(text: string, cell: CellOf<WordKind>): CellReading {
  return readers[cell.kind](text, cell as never);
}

/** Reads the words of a cell that may hold several choices. */
export function readChoices(words: readonly string[], { choices }: CellOf<'choices'>): CellReading {
  const keys = new Set(words.map((word) => word.toLowerCase()));
  return [...keys].every((key) => Object.hasOwn(choices, key)) ? accept([...keys]) : refuse('choices');
}

/** Without the plain spaces at both ends. Other white space stays: it does not belong in a cell of a log. */
export function trimSpaces(text: string): string {
  const isPadded = text.startsWith(' ') || text.endsWith(' ');
  return isPadded ? text.replace(/^ +| +$/g, '') : text;
}

const readers: { [Kind in WordKind]: (text: string, cell: CellOf<Kind>) => CellReading } = {
  code: (text) => {
    // Codes are typed by hand: G07 and g07 are the same group.
    if (/^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,39}$/.test(text)) return accept(text.toLowerCase());
    return refuse(text.includes('@') ? 'address' : 'code');
  },
  count: (text, cell) => readWhole(text, cell) ?? refuse('whole'),
  rating: (text, cell) => (/^n\/?a$/i.test(text) ? accept(undefined) : (readWhole(text, cell) ?? refuse('scale'))),
  month: (text) => {
    const month = monthsByWord.get(text.toLowerCase()) ?? (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined);
    return month === undefined ? refuse('month') : accept(month);
  },
  year: (text) => {
    const [, start, end] = /^(\d{4})(?:[-–/](\d{4}|\d{2}))?$/.exec(text) ?? [];
    const isYear = start !== undefined && (end === undefined || String(Number(start) + 1).endsWith(end));
    return isYear ? accept(Number(start)) : refuse('year');
  },
  'yes-no': (text) => {
    if (/^(y|yes|true|1|checked)$/i.test(text)) return accept(true);
    return /^(n|no|false|0|unchecked)$/i.test(text) ? accept(false) : refuse('yes-no');
  },
  choice: (text, { choices, spellings }) => {
    const key = text.toLowerCase();
    if (Object.hasOwn(choices, key)) return accept(key);
    const other = spellings && Object.hasOwn(spellings, key) ? spellings[key] : undefined;
    return other === undefined ? refuse('choice') : accept(other);
  },
};

const monthsByWord = new Map(
  Object.keys(months).flatMap((month, i) =>
    [month, month.slice(0, 3), String(i + 1), String(i + 1).padStart(2, '0')].map((word) => [word, month] as const),
  ),
);

/** A whole number in plain digits: not 1e3, not 1,000, not 007, not digits of another script. */
function readWhole(text: string, { min, max }: { min: number; max: number }): CellReading | undefined {
  if (!/^(0|[1-9]\d{0,3})$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? accept(value) : refuse('range');
}

function accept(value: unknown): CellReading {
  return { value };
}

function refuse(reason: CellReason): CellReading {
  return { reason };
}
