import { readFileSync } from 'node:fs';

/** The names under which a browser keeps something, as the page on privacy lists them; `…` stands for a guide. */
export function readPromisedKeys(): string[] {
  const page = readFileSync('content/pages/privacy.md', 'utf8');
  return [...page.matchAll(/^\|.*\| `([^`]+)` \|$/gm)].map(([, key = '']) => key).sort();
}
