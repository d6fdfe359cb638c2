import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  version: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

it('the lock file names the packages of every system, so that npm ci works on all of them', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      // Ranges may be met by several versions; packages for one system are named exactly.
      .filter(([, version]) => /^\d/.test(version))
      .filter(([name, version]) => findInstalled(path, name)?.version !== version)
      .map(([name, version]) => `${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

/** The package that a package at `path` gets when it asks for `name`: the one in the nearest `node_modules` above. */
function findInstalled(path: string, name: string): LockedPackage | undefined {
  const found = packages[`${path}/node_modules/${name}`.replace(/^\//, '')];
  if (found || path === '') return found;
  return findInstalled(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}
