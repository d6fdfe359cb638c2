import type { StarlightPlugin } from '@astrojs/starlight/types';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dictionaryFolder } from '../language/read-dictionaries.ts';
import type { SiteContext } from './site-context.ts';

/**
 * Hands Starlight the words of the interface. By itself it takes only a dictionary that is called by the very tag of
 * the site, so that `es-PR` would miss `es.json`, and prints the key of a word that a translation lacks.
 */
export function createWordsPlugin(root: string, { language, words }: SiteContext): StarlightPlugin {
  return {
    name: 'medmentors-words',
    hooks: {
      'i18n:setup': ({ injectTranslations }) => {
        injectTranslations({ [language]: { ...words } });
      },
      'config:setup': ({ addIntegration }) => {
        addIntegration({
          name: 'medmentors-words',
          hooks: {
            'astro:config:setup': ({ addWatchFile }) => {
              for (const file of readdirSync(join(root, dictionaryFolder))) {
                addWatchFile(pathToFileURL(join(root, dictionaryFolder, file)));
              }
            },
          },
        });
      },
    },
  };
}
