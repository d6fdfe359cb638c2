import { dimensions, getRowKey, type Statistics } from '../../../src/schemas/statistics.ts';
import { formatStatistics } from '../../../src/stats/publish/file.ts';

/** The lines of rows of one release, as they stand in the file but for their order. */
export function getLines(statistics: Statistics, release: number): string[] {
  const lines = formatStatistics(statistics).split('\n');
  return lines
    .filter((line) => line.includes(`"release":${release}}`))
    .map((line) => line.replace(/,$/, ''))
    .sort();
}

type Row = Readonly<Record<string, unknown>>;

/** Figures of the first file that are other ones in the second, and by how much; bands by where they start. */
export function findChanges({ tables }: Statistics, after: Statistics): Record<string, number> {
  const changes = Object.entries(tables).flatMap(([table, rows]) =>
    (rows as Row[]).flatMap((row) => {
      const now = find(after.tables[table as keyof Statistics['tables']], row);
      return Object.entries(row)
        .filter(([name]) => name !== 'release' && !(dimensions as readonly string[]).includes(name))
        .filter(([name, figure]) => JSON.stringify(now?.[name]) !== JSON.stringify(figure))
        .map(([name, figure]) => [`${table}/${getRowKey(row)}/${name}`, getLevel(now?.[name]) - getLevel(figure)]);
    }),
  );
  return Object.fromEntries(changes) as Record<string, number>;
}

function find(rows: readonly Row[], row: Row): Row | undefined {
  return rows.find((each) => getRowKey(each) === getRowKey(row));
}

function getLevel(figure: unknown): number {
  if (typeof figure === 'number') return figure;
  return typeof figure === 'object' && figure !== null && 'from' in figure ? Number(figure.from) : NaN;
}

/**
 * What is left of each total when its parts are taken away, as the first file has them or else the second. Only where
 * all of them are numbers can it be done.
 */
export function getRemainders({ tables }: Statistics, { tables: earlier }: Statistics): Record<string, number> {
  const [total] = tables.totals;
  const sums: [string, unknown, string, readonly Row[], readonly Row[]][] = [
    ['held', total?.held, 'held', tables.encounters, earlier.encounters],
    ['expected', total?.expected, 'expected', tables.encounters, earlier.encounters],
    ['meetings', total?.meetings, 'held', tables.meetings, earlier.meetings],
    ['asked_by', total?.meetings, 'meetings', tables.asked_by, earlier.asked_by],
  ];
  const remainders = sums.map(([name, all, measure, rows, published]): [string, number] => {
    const parts = rows.map((row) => (find(published, row) ?? row)[measure]);
    return [
      name,
      parts.length === 0 ? NaN : parts.reduce((rest: number, part) => rest - getNumber(part), getNumber(all)),
    ];
  });
  return Object.fromEntries(remainders.filter(([, rest]) => !Number.isNaN(rest)));
}

/** Whether every total is the sum of its parts, wherever one can see it. */
export function isAddedUp(statistics: Statistics): boolean {
  return Object.values(getRemainders(statistics, statistics)).every((rest) => rest === 0);
}

function getNumber(figure: unknown): number {
  return typeof figure === 'number' ? figure : NaN;
}
