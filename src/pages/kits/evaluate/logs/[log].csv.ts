import type { APIContext } from 'astro';
import { formatCsvLine } from '../../../../published/format-csv.ts';
import { logColumns, type LogName } from '../../../../schemas/logs.ts';

/** An empty log with the right headings, under the name that the reader of the logs looks for. */
export function getStaticPaths() {
  return (Object.keys(logColumns) as LogName[]).map((log) => ({ params: { log }, props: { log } }));
}

export function GET({ props: { log } }: APIContext<{ log: LogName }>) {
  return new Response(formatCsvLine(logColumns[log].map(({ name }) => name)));
}
