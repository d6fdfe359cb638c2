import { getMeta } from '../../schemas/lookup.ts';
import { statisticsTables, type TableName } from '../../schemas/statistics.ts';
import type { Finding } from '../audit/audit.ts';
import type { HiddenFor } from '../protect/board.ts';
import type { Publication } from '../publish/publish.ts';
import type { LogReport } from '../read/folder.ts';

const reasons: Readonly<Record<HiddenFor, string>> = {
  small: 'too small a number',
  'few-contributors': 'too few mentors behind it',
  'dominant-contributor': 'mostly one mentor',
  'few-people': 'too small a group',
  'nearly-all': 'nearly all answered alike',
  block: 'goes with a hidden neighbor',
  complement: 'would give a hidden figure away',
  earlier: 'hidden before, so it stays hidden',
};

const learned: Readonly<Record<Finding['what'], string>> = {
  printed: 'must be hidden and would be shown',
  exact: 'could be worked out exactly',
  narrow: 'could be worked out too closely',
  untrue: 'does not fit the logs',
  unknown: 'is not known to the audit',
  unsolved: 'could not be tested, so nothing is proven',
};

/** What was read, what is published, what is hidden and why, and what the audit found. For the person who publishes. */
export function formatReport({ rows }: LogReport, publication: Publication): string {
  const { statistics, protection, audit } = publication;
  const tables = Object.values(statistics.tables).filter((each) => each.length > 0);
  return [
    `Read       ${formatRows(rows)}`,
    `Published  ${tables.length} tables, ${tables.flat().length} rows`,
    ...formatHidden(publication),
    audit.passed
      ? `Audit      passed: ${audit.bounds.size} figures that are not shown exactly were tried, ${protection.hiddenFor.size} of them hidden. None can be worked out.`
      : 'Audit      failed',
  ].join('\n');
}

/** What the audit found, by table and row. Names no value. */
export function formatFindings(findings: readonly Finding[]): string {
  const lines = findings.map(({ cell, table, what, who }) => {
    const reader = who === 'insider' ? ', by a mentor who knows their own part' : '';
    return `  ${getTableLabel(table)}, ${cell}: ${learned[what]}${reader}`;
  });
  return [...new Set(lines)].join('\n');
}

function formatHidden({ system, protection }: Publication): string[] {
  const cells = system.cells.filter(({ id }) => protection.hiddenFor.has(id));
  if (cells.length === 0) return ['Hidden     nothing'];
  const tables = [...Map.groupBy(cells, ({ table }) => table)].map(([table, hidden]) => {
    const counts = Map.groupBy(hidden, ({ id }) => protection.hiddenFor.get(id) ?? 'small');
    const why = [...counts].map(([reason, each]) => `${reasons[reason]} (${each.length})`).join(', ');
    return `           ${getTableLabel(table)}: ${why}`;
  });
  return [`Hidden     ${cells.length} figures`, ...tables];
}

/** Counts in a report obey the rules as well: somebody may paste it somewhere. */
function formatRows(rows: LogReport['rows']): string {
  return Object.entries(rows)
    .map(([log, count]) => {
      if (count === undefined) return `${log}: no file`;
      return `${log}: ${count > 0 && count < 5 ? 'fewer than 5' : count}`;
    })
    .join(', ');
}

function getTableLabel(table: string): string {
  return getMeta(statisticsTables.shape[table as TableName])?.label ?? table;
}
