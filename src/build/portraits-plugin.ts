import { readMentors } from '../checks/content.ts';
import { isPublished, type PublicationSetting } from '../mentors/publication.ts';
import type { VitePlugin } from './vite-plugin.ts';

const id = 'virtual:portraits';

/**
 * The module `virtual:portraits`: the pictures of mentors who are shown today, by the path that profiles write.
 * Whatever the site imports ends up on the web, so that the pictures of all others must not be imported at all.
 */
export function createPortraitsPlugin(root: string, setting: PublicationSetting): VitePlugin {
  return {
    name: 'medmentors-portraits',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? writeModule(listPublishedPortraits(root, setting)) : undefined),
  };
}

function listPublishedPortraits(root: string, setting: PublicationSetting): string[] {
  const shown = readMentors(root).filter(({ data }) => isPublished(data, setting));
  return [...new Set(shown.flatMap(({ data }) => (data.portrait ? [data.portrait.image] : [])))];
}

function writeModule(paths: readonly string[]): string {
  const imports = paths.map((path, i) => `import p${i} from ${JSON.stringify(path.replace('../', '/content/'))};`);
  const entries = paths.map((path, i) => `${JSON.stringify(path)}: p${i}`);
  return `${imports.join('\n')}\nexport const portraits = { ${entries.join(', ')} };\n`;
}
