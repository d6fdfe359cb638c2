import { readAllLicenses } from '../../licenses/read-licenses.ts';

/** The text of each license as it came with its package. */
export function GET(): Response {
  const all = Object.values(readAllLicenses(process.cwd())).flat();
  const texts = all.map(({ name, version, text }) => `${name} ${version}\n${'='.repeat(72)}\n\n${text}\n`);
  return new Response(texts.join('\n\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
