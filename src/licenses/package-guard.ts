import { isShipped } from './shipped-packages.ts';

/** A package by the path of a file in it, `/…/node_modules/@scope/name/index.js`; nothing for files of our own. */
export function getPackageName(path: string): string | undefined {
  return /.*[\\/]?node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1]?.replace('\\', '/');
}

/** The packages of a bundle that are not on the list that `/licenses/` is made from. */
export function findUnlisted(paths: Iterable<string>): string[] {
  const names = new Set([...paths].flatMap((path) => getPackageName(path) ?? []));
  return [...names].filter((name) => !isShipped(name)).sort();
}

interface Chunk {
  modules?: Readonly<Record<string, { renderedLength: number }>>;
}

interface PackageGuard {
  name: string;
  applyToEnvironment: (environment: { name: string }) => boolean;
  generateBundle: (options: unknown, bundle: Readonly<Record<string, Chunk>>) => void;
}

/** Stops a build whose pages load code of a package that `/licenses/` does not name. */
export function createPackageGuard(): PackageGuard {
  return {
    name: 'package-guard',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: (_, bundle) => {
      const paths = Object.values(bundle).flatMap(({ modules = {} }) =>
        Object.entries(modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? path : [])),
      );
      const unlisted = findUnlisted(paths);
      if (unlisted.length > 0)
        throw new Error(
          `Pages load code of ${unlisted.join(', ')}, which the page of licenses does not name. Add it to src/licenses/shipped-packages.ts.`,
        );
    },
  };
}
