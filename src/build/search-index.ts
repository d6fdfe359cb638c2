import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Keeps Starlight from making the index itself, for which everything else would wait. */
export const withoutThemesIndex: AstroIntegration = {
  name: 'medmentors-search-index',
  hooks: {
    'astro:config:setup'({ config }) {
      const theme = config.integrations.find(({ name }) => name === '@astrojs/starlight');
      if (theme) delete theme.hooks['astro:build:done'];
    },
  },
};

/** Adds an index of all its pages to a built site. Pagefind reads and counts in a process of its own. */
export async function buildSearchIndex(folder: string): Promise<void> {
  try {
    const { index } = expectNoErrors(await createIndex());
    if (!index) throw new Error('Pagefind makes no index.');
    expectNoErrors(await index.addDirectory({ path: folder }));
    expectNoErrors(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
  } finally {
    await close();
  }
}

function expectNoErrors<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('\n')}`);
  return answer;
}
