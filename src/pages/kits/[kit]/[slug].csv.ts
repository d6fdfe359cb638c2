import type { APIContext } from 'astro';
import { withCacheKeys } from '../../../content/cache-key.ts';
import { getKitPages, type KitEntry } from '../../../content/kits.ts';
import { program } from '../../../content/program.ts';
import { writeTableCsv } from '../../../kits/table.ts';

/** The table of a page for spreadsheets. */
export async function getStaticPaths() {
  const pages = await getKitPages();
  return withCacheKeys(
    pages
      .filter(({ data }) => data.kind === 'table')
      .map((entry) => {
        const [kit, slug] = entry.id.split('/');
        return { params: { kit, slug }, props: { entry } };
      }),
  );
}

export function GET({ props: { entry } }: APIContext<{ entry: KitEntry }>) {
  return new Response(writeTableCsv(entry.body ?? '', program));
}
