import loadHighs from 'highs';
import type { System } from '../../../src/stats/core/system.ts';
import { findSecret } from '../../../src/stats/audit/secrets.ts';

const solver = loadHighs();

/**
 * The fewest cells of a table of counts that can be hidden so that all small ones stay in doubt: one integer program in
 * which every small cell has a table with the least and one with the most that it must be able to be, and a cell that
 * differs in any of these tables is hidden (Fischetti and Salazar 2001, doi 10.1287/mnsc.47.7.1008.9805).
 *
 * Only for rows and for tables with two kinds of totals: these are networks, so that a table with a cell changed by so
 * much needs no other cell changed by more, and whole tables can be had wherever broken ones can. A hidden cell that
 * could be computed would not help any other, so the fewest leave none.
 */
export async function findFewest({ cells, relations, policy }: System): Promise<string[]> {
  const highs = await solver;
  const names = new Map(cells.map(({ id }, i) => [id, `h${i}`]));
  const secrets = cells.flatMap((cell) => {
    const secret = findSecret(cell, policy);
    return secret ? [{ id: cell.id, shifts: [secret.low - cell.value, secret.high - cell.value] }] : [];
  });
  const tables = secrets.flatMap(({ id, shifts }) =>
    shifts.filter((shift) => shift !== 0).map((shift) => ({ id, shift })),
  );
  const rows = tables.flatMap(({ id, shift }, table) => {
    const change = (cell: string) => `t${table}${names.get(cell) ?? ''}`;
    const most = Math.abs(shift);
    return [
      `${change(id)} = ${shift}`,
      ...cells.flatMap(({ id: cell, value }) => [
        `${change(cell)} - ${most} ${names.get(cell) ?? ''} <= 0`,
        `${change(cell)} + ${Math.min(most, value)} ${names.get(cell) ?? ''} >= 0`,
      ]),
      ...relations.map(
        ({ terms }) =>
          terms.map(({ cell, times }) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${change(cell)}`).join('\n ') +
          '\n = 0',
      ),
    ];
  });
  const free = tables.flatMap((_, table) => [...names.values()].map((name) => ` t${table}${name} free`));
  const all = [...names.values()];
  const program = [
    'minimize',
    ` obj:${all.map((name) => `\n + ${name}`).join('')}`,
    'subject to',
    ...[...rows, ...secrets.map(({ id }) => `${names.get(id) ?? ''} = 1`)].map((row, i) => ` r${i}: ${row}`),
    'bounds',
    ...free,
    'binary',
    ...all.map((name) => ` ${name}`),
    'end',
    '',
  ].join('\n');
  const { Status, Columns } = highs.solve(program, { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (Status !== 'Optimal') throw new Error(`The solver says “${Status}”.`);
  return cells
    .map(({ id }) => id)
    .filter((id) => {
      const column = Columns[names.get(id) ?? ''];
      return column && 'Primal' in column && column.Primal > 0.5;
    });
}
