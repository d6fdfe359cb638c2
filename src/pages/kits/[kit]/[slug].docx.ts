import type { APIContext } from 'astro';
import { withCacheKeys } from '../../../content/cache-key.ts';
import { getKitPages, type KitEntry } from '../../../content/kits.ts';
import { writeTemplateDocument } from '../../../content/kit-documents.ts';
import { useTranslate } from '../../../content/translate.ts';

/** A template as a Word document. */
export async function getStaticPaths() {
  const pages = await getKitPages();
  return withCacheKeys(
    pages
      .filter(({ data }) => data.kind === 'template')
      .map((entry) => {
        const [kit, slug] = entry.id.split('/');
        return { params: { kit, slug }, props: { entry } };
      }),
  );
}

export async function GET({ props: { entry }, locals, site }: APIContext<{ entry: KitEntry }>) {
  // A copy: the types of a response want bytes of a buffer of their own.
  return new Response(Uint8Array.from(await writeTemplateDocument(entry, useTranslate(locals), site)), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
}
