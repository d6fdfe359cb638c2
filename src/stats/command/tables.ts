import { getMeta, getShape } from '../../schemas/lookup.ts';
import {
  hidden,
  isMeasure,
  statisticsTables,
  type Figure,
  type Statistics,
  type TableName,
} from '../../schemas/statistics.ts';
import type * as z from 'zod';

/** The published tables as text for a terminal: the protected ones, so nothing in them is private. */
export function formatTables({ tables }: Statistics): string {
  return (Object.keys(tables) as TableName[])
    .filter((name) => tables[name].length > 0)
    .map((name) => formatTable(name, tables[name]))
    .join('\n\n');
}

function formatTable(name: TableName, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const schema = statisticsTables.shape[name];
  const fields = Object.entries(getShape((schema as z.ZodArray).element as z.ZodType) ?? {}).filter(
    ([key]) => key !== 'release' && rows.some((row) => row[key] !== undefined),
  );
  const head = fields.map(([, field]) => getMeta(field)?.label ?? '');
  const body = rows.map((row) => fields.map(([key, field]) => formatCell(key, row[key], getMeta(field))));
  const widths = head.map((label, i) => Math.max(label.length, ...body.map((cells) => cells[i]?.length ?? 0)));
  const isText = fields.map(([key]) => !isMeasure(key));
  const lines = [head, ...body].map((cells) =>
    cells
      .map((cell, i) => (isText[i] ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [getMeta(schema)?.label ?? name, ...lines.map((line) => `  ${line}`)].join('\n');
}

function formatCell(key: string, value: unknown, meta: z.GlobalMeta | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && !isMeasure(key)) return meta?.choices?.[value] ?? value;
  return formatFigure(value as Figure, meta?.figure);
}

function formatFigure(figure: Figure, kind: z.GlobalMeta['figure']): string {
  const unit = kind === 'percent' ? '%' : '';
  const write = (number: number) => (kind === 'mean' || kind === 'change' ? number.toFixed(1) : String(number));
  if (figure === hidden) return 'not shown';
  if (typeof figure !== 'number') return `${write(figure.from)} to ${write(figure.to)}${unit}`;
  return `${kind === 'change' && figure > 0 ? '+' : ''}${write(figure)}${unit}`;
}
