import { transform } from 'esbuild';
import type { APIContext } from 'astro';
import { palettes } from '../../content/palettes.ts';
import { useTranslate } from '../../content/translate.ts';
import styles from '../../embed/directory.css?raw';
import source from '../../embed/directory.ts?raw';

const target = 'es2022';

/** The script of `<medmentors-directory>`, in the language of the site. */
export async function GET({ locals }: APIContext) {
  const t = useTranslate(locals);
  const brand = `:host { --mm-brand: light-dark(${palettes.light.text}, ${palettes.dark.text}) }`;
  const { code: css } = await transform(`${brand}\n${styles}`, { loader: 'css', minify: true });
  const { code } = await transform(source, {
    loader: 'ts',
    format: 'esm',
    target,
    minify: true,
    legalComments: 'none',
    define: {
      STYLES: JSON.stringify(css.trim()),
      WORDS: JSON.stringify({ loading: t('embed.loading'), failed: t('embed.failed') }),
    },
  });
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
