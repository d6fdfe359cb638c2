import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the site is made of. None of it may reach the private step. */
const siteFolders = [
  'pages',
  'components',
  'content',
  'layouts',
  'published',
  'build',
  'search',
  'sessions',
  'training',
  'mentors',
];

const files = siteFolders.flatMap((folder) =>
  readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', folder, name))
    .filter((file) => isModule(file)),
);

describe('the site', () => {
  it('has no way to a private file: no import in it leads to src/stats, however long the way', () => {
    const ways = findWays([...files, 'src/content.config.ts', 'astro.config.mjs']);
    expect([...ways.values()].filter((way) => way.at(-1)?.startsWith('src/stats/'))).toEqual([]);
    // The search does follow imports, through components too.
    expect([...ways.keys()]).toEqual(
      expect.arrayContaining(['src/schemas/statistics.ts', 'src/published/charts/frame.ts', 'src/checks/content.ts']),
    );
  });

  it('would be caught: a command that does lead there is found out', () => {
    const ways = findWays(['src/stats/command/run.ts']);
    expect([...ways.keys()].some((file) => file.startsWith('src/stats/read/'))).toBe(true);
  });

  it('reads statistics from content/stats only', () => {
    const readers = files.filter(
      (file) => /\.(astro|ts)$/.test(file) && /stats\/\*|content\/stats/.test(readFileSync(file, 'utf8')),
    );
    // The one says where they are, the other reads them.
    expect(readers).toEqual(['src/content/collections.ts', 'src/content/statistics.ts']);
  });
});

/** Every file that these lead to, with the shortest way to it. */
function findWays(starts: readonly string[]): Map<string, string[]> {
  const ways = new Map(starts.map((file) => [file, [file]]));
  for (const [file, way] of ways) {
    for (const target of findImports(file)) if (!ways.has(target)) ways.set(target, [...way, target]);
  }
  return ways;
}

/** `import … from`, `export … from`, `import '…'` and `import('…')` of files of the project. */
function findImports(file: string): string[] {
  if (!isModule(file)) return [];
  const text = readFileSync(file, 'utf8');
  const specifiers = [
    ...[...text.matchAll(/\bfrom\s*['"]([^'"]+)['"]/g)],
    ...[...text.matchAll(/\bimport\s*\(?\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g)],
    ...[...text.matchAll(/\bimport\.meta\.glob(?:<[^>]*>)?\(\s*['"]([^'"]+)['"]/g)],
  ].map(([, specifier = '']) => specifier.replace(/\?.*$/, ''));
  return specifiers
    .filter((specifier) => specifier.startsWith('.') || specifier.startsWith('/'))
    .map((specifier) =>
      specifier.startsWith('/')
        ? specifier.slice(1)
        : relative('.', join(dirname(file), specifier)).replaceAll('\\', '/'),
    );
}

function isModule(file: string): boolean {
  return /\.(astro|ts|mjs|mdx?)$/.test(file) && existsSync(file) && statSync(file).isFile();
}
