import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { createPortraitsPlugin } from './src/build/portraits-plugin.ts';
import { getSiteContext } from './src/build/site-context.ts';
import { getSourceDigest } from './src/build/source-digest.ts';
import { createWordsPlugin } from './src/build/words-plugin.ts';
import { isLabelKey } from './src/language/labels.ts';
import { createPackageGuard } from './src/licenses/package-guard.ts';
import { createDigestPlugin } from './src/markdown/digest-plugin.ts';
import { getHtmlPlugins } from './src/markdown/html-plugins.ts';
import { getMarkdownPlugins } from './src/markdown/plugins.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const context = getSiteContext(root, process.env);
const { program, language, words, base, site, today, hasMentors, history, shelf } = context;
const digest = getSourceDigest(root, { words, base, site, today });
const labels = Object.fromEntries(Object.entries(words).filter(([key]) => isLabelKey(key)));

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  // One folder for all pictures and scripts, so that a host can cache it for ever: names change with content.
  // And a few pages at a time, since each waits for files.
  build: { assets: 'assets', concurrency: 4 },
  markdown: {
    processor: satteri({
      mdastPlugins: [createDigestPlugin(digest), ...getMarkdownPlugins({ program, base })],
      hastPlugins: getHtmlPlugins(),
    }),
  },
  vite: {
    define: { __SITE_CONTEXT__: JSON.stringify({ language, labels, today, hasMentors, history, shelf }) },
    plugins: [createPortraitsPlugin(root, { today, calendar: program.academic_year }), createPackageGuard()],
  },
  integrations: [
    // For paper or for the room alone; the pages themselves ask search engines to leave them out, too.
    sitemap({
      filter: (page) =>
        // The newest year once more: the address to find is the year’s own.
        new URL(page).pathname !== `${base}statistics/` &&
        !/\/(offline|mentors\/face-book|safety\/pocket|handbook\/cases\/print|training\/record|sessions\/[^/]+\/run)\/$/.test(
          page,
        ),
    }),
    starlight({
      title: program.name.short,
      locales: { root: { label: language, lang: language } },
      routeMiddleware: './src/content/route-language.ts',
      plugins: [createWordsPlugin(root, context)],
      favicon: '/brand/favicon.svg',
      disable404Route: true,
      expressiveCode: false,
      credits: false,
      pagination: true,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      markdown: {
        processedDirs: [
          './content/handbook',
          './content/cases',
          './content/kits',
          './content/sessions',
          './content/handouts',
          './content/pages',
        ],
      },
      customCss: ['./src/styles/tokens.css', './src/styles/base.css', './src/styles/print.css'],
      components: {
        Banner: './src/components/starlight/Banner.astro',
        Footer: './src/components/starlight/Footer.astro',
        Head: './src/components/starlight/Head.astro',
        Header: './src/components/starlight/Header.astro',
        Hero: './src/components/starlight/Hero.astro',
        PageFrame: './src/components/starlight/PageFrame.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        Search: './src/components/starlight/Search.astro',
      },
    }),
  ],
});
