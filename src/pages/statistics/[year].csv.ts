import type { APIContext } from 'astro';
import { getStatistics } from '../../content/statistics.ts';
import { toCsv } from '../../published/csv.ts';
import type { Statistics } from '../../schemas/statistics.ts';

/** A year as one tidy table. */
export async function getStaticPaths() {
  const years = await getStatistics();
  return years.map((statistics) => ({ params: { year: statistics.year }, props: { statistics } }));
}

export function GET({ props }: APIContext<{ statistics: Statistics }>) {
  return new Response(toCsv(props.statistics));
}
