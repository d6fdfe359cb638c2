import type { APIContext } from 'astro';
import { getAbout, getPublishedText, getStatistics } from '../../content/statistics.ts';
import { useTranslate } from '../../content/translate.ts';
import { getDataPackage } from '../../published/data-package.ts';
import { getJsonSchema } from '../../published/json-schema.ts';

/** The years as published, the package that lists them, and the description of their format. */
export async function getStaticPaths() {
  const years = await getStatistics();
  const names = [...years.map(({ year }) => year), ...(years.length > 0 ? ['datapackage', 'schema'] : [])];
  return names.map((file) => ({ params: { file } }));
}

export async function GET({ params, locals, site }: APIContext<Record<string, never>, { file: string }>) {
  const { file } = params;
  const about = getAbout(useTranslate(locals), site);
  if (file === 'schema') return toJson(getJsonSchema(about.toAddress('/statistics/schema.json')));
  const years = await getStatistics();
  if (file === 'datapackage') return toJson(getDataPackage(years, about));
  return new Response(getPublishedText({ year: file }));
}

function toJson(value: unknown): Response {
  return new Response(`${JSON.stringify(value, undefined, 2)}\n`);
}
