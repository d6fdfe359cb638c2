import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContentStore } from './src/build/content-store.ts';
import { createFramePlugin } from './src/build/frame-plugin.ts';
import { createPortraits } from './src/build/portraits.ts';
import { createPreloadPlugin } from './src/build/preload-plugin.ts';
import { getSiteContext } from './src/build/site-context.ts';
import { getSourceDigest } from './src/build/source-digest.ts';
import { createWordsPlugin } from './src/build/words-plugin.ts';
import { isLabelKey } from './src/language/labels.ts';
import { createPackageGuard } from './src/licenses/package-guard.ts';
import { createDigestPlugin } from './src/markdown/digest-plugin.ts';
import { getHeadingLinks } from './src/markdown/heading-links.ts';
import { getHtmlPlugins } from './src/markdown/html-plugins.ts';
import { getMarkdownPlugins } from './src/markdown/plugins.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const cacheDir = './.cache/astro';
const context = getSiteContext(root, process.env);
const { program, language, words, base, site, today, hasMentors, history, shelf } = context;
const digest = getSourceDigest(root, { words, base, site, today });
/** Folders of Markdown that a school writes as pages. */
const written = ['handbook', 'cases', 'kits', 'sessions', 'handouts', 'pages'].map((folder) => `./content/${folder}`);
/** What scripts of several kinds of pages share, in a few files: each file costs more than a short function in it. */
const scriptGroups = [
  { name: 'shared', test: /\/components\/site\/(find-part|kept)\.ts$|vite\/preload-helper/ },
  { name: 'training', test: /\/(training\/[a-z]+|program\/clock|schemas\/calendar-day)\.ts$/ },
];
const labels = Object.fromEntries(Object.entries(words).filter(([key]) => isLabelKey(key)));

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  cacheDir,
  devToolbar: { enabled: false },
  // Ours is smaller: src/components/site/fetch-ahead.ts.
  prefetch: false,
  // One folder for all pictures and scripts, so that a host can cache it for ever: names change with content.
  // Styles stay out of the pages, too: whoever reads a second page has those of the first. And a few pages are made at a
  // time, since each waits for files.
  build: { assets: 'assets', inlineStylesheets: 'never', concurrency: 4 },
  markdown: {
    processor: satteri({
      mdastPlugins: [createDigestPlugin(digest), ...getMarkdownPlugins({ program, base })],
      hastPlugins: [
        ...getHtmlPlugins(),
        getHeadingLinks(
          [...written, './src/content/docs'].map((folder) => new URL(`${folder}/`, import.meta.url).href),
          words['heading.anchorLabel'],
        ),
      ],
    }),
  },
  vite: {
    // The small pages that are read here load next to nothing ahead.
    build: { modulePreload: false },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } } } },
    define: {
      __SITE_CONTEXT__: JSON.stringify({ digest, language, labels, today, hasMentors, history, shelf }),
      __ROOT__: JSON.stringify(root),
    },
    plugins: [createFramePlugin(root), createPreloadPlugin(base), createPackageGuard()],
  },
  integrations: [
    createContentStore(join(root, cacheDir)),
    createPortraits(root, { today, calendar: program.academic_year }),
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
      // Both are ours: src/content/sidebar.ts.
      sidebar: [],
      pagination: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      markdown: {
        processedDirs: written,
        headingLinks: false,
      },
      customCss: ['./src/styles/base.css', './src/styles/heading-links.css'],
      components: {
        Banner: './src/components/starlight/Banner.astro',
        ContentPanel: './src/components/starlight/ContentPanel.astro',
        DraftContentNotice: './src/components/starlight/Nothing.astro',
        FallbackContentNotice: './src/components/starlight/Nothing.astro',
        Footer: './src/components/starlight/Footer.astro',
        Head: './src/components/starlight/Head.astro',
        Header: './src/components/starlight/Header.astro',
        Hero: './src/components/starlight/Hero.astro',
        MarkdownContent: './src/components/starlight/MarkdownContent.astro',
        PageFrame: './src/components/starlight/PageFrame.astro',
        PageSidebar: './src/components/starlight/PageSidebar.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        Search: './src/components/starlight/Search.astro',
        Sidebar: './src/components/starlight/Sidebar.astro',
        SkipLink: './src/components/starlight/SkipLink.astro',
        ThemeProvider: './src/components/starlight/ThemeProvider.astro',
        TwoColumnContent: './src/components/starlight/TwoColumnContent.astro',
      },
    }),
  ],
});
