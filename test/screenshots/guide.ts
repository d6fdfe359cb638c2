import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the pictures that the guide shows, from the root of the project. */
export const pictureFolder = 'src/assets/editor';

/** One how-to of the guide for editors. */
export interface HowTo {
  title: string;
  /** The numbered lines. */
  steps: string[];
  /** What it sets in bold: words that stand on the screen. */
  words: string[];
  pictures: { name: string; alt: string }[];
  text: string;
}

const file = join(import.meta.dirname, '..', '..', 'src', 'components', 'schools', 'edit-the-site.mdx');

/** The how-tos of the guide for editors, in its order. */
export function readGuide(): HowTo[] {
  const [, ...sections] = readFileSync(file, 'utf8').split(/^## /m);
  return sections.map((section) => {
    const [title = '', ...lines] = section.split('\n');
    const text = lines.join('\n');
    return {
      title,
      text,
      steps: lines.filter((line) => /^\d+\. /.test(line)),
      words: [...new Set([...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words))],
      pictures: [...text.matchAll(/<Screenshot\s+name="([^"]+)"\s+alt="([^"]+)"/g)].map(([, name = '', alt = '']) => ({
        name,
        alt,
      })),
    };
  });
}
