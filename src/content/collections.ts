import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro/content/config';
import * as z from 'zod';
import { caseSchema } from '../schemas/case.ts';
import { handbookPageSchema } from '../schemas/handbook-page.ts';
import { kitPageSchema } from '../schemas/kit-page.ts';
import { handoutSchema } from '../schemas/handout.ts';
import { mentorSchema } from '../schemas/mentor.ts';
import { normalizeInput } from '../schemas/normalize.ts';
import { pageSchema } from '../schemas/page.ts';
import { sessionSchema } from '../schemas/session.ts';
import { statisticsSchema } from '../schemas/statistics.ts';

/**
 * @param retainBody whether pages ask for the text as it was written, and not only for what was made of it. A handbook is
 *   most of a site: its text would take a third of the memory of all content
 */
const fromFolder = <Schema extends z.ZodType>(name: string, schema: Schema, retainBody = true) =>
  defineCollection({
    loader: glob({ base: `./content/${name}`, pattern: '**/*.md', retainBody }),
    schema: z.preprocess(normalizeInput, schema),
  });

// `SitePage` hands the frame of a page the content file behind it, for its edit link, the language it is in, and whether
// it offers to be left quickly.
const makeDocsPageSchema = docsSchema({
  extend: z.object({
    file: z.string().optional(),
    language: z.string().optional(),
    quickExit: z.boolean().optional(),
  }),
});
let docsPage: ReturnType<typeof makeDocsPageSchema> | undefined;

/** Made once: every page of the site is checked with it, and making it takes longer than checking. */
const docsPageSchema: typeof makeDocsPageSchema = (context) => (docsPage ??= makeDocsPageSchema(context));

export const collections = {
  handbook: fromFolder('handbook', handbookPageSchema, false),
  cases: fromFolder('cases', caseSchema),
  kits: fromFolder('kits', kitPageSchema),
  sessions: fromFolder('sessions', sessionSchema),
  handouts: fromFolder('handouts', handoutSchema),
  mentors: fromFolder('mentors', mentorSchema),
  pages: fromFolder('pages', pageSchema),
  // Written by `npm run stats`, never by hand.
  stats: defineCollection({
    loader: glob({ base: './content/stats', pattern: '*.json' }),
    schema: statisticsSchema,
  }),
  // Pages that come with the software, the same for every school.
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsPageSchema,
  }),
  // Starlight looks for it. What pages say comes from `createWordsPlugin`, which knows regions and falls back to English.
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
