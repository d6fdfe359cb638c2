import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decapLicense } from './decap-license.ts';
import { shippedPackages, type Place } from './shipped-packages.ts';

/** A package with what its license asks to be said. */
export interface License {
  name: string;
  version: string;
  /** As SPDX calls it, `MIT`. */
  license: string;
  /** The text that comes with the package. */
  text: string;
}

/** The licenses of all packages that reach a browser, by where, each list in the order of their names. */
export function readAllLicenses(root: string): Record<Place, License[]> {
  const read = (place: Place) => shippedPackages[place].toSorted().map((name) => readLicense(name, root));
  return { pages: read('pages'), offline: read('offline'), editor: read('editor') };
}

/** @param root where to look for `node_modules`, there or above. Throws where the package is not installed. */
export function readLicense(name: string, root: string): License {
  const folder = findFolder(name, root);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
  };
  return { name, version, license: license?.replace(/^\((.*)\)$/, '$1') ?? 'unknown', text: readText(name, folder) };
}

function readText(name: string, folder: string): string {
  if (name === 'decap-cms') return decapLicense;
  const found = readdirSync(folder, { withFileTypes: true }).filter(({ name: file }) => /^licen[cs]e/i.test(file));
  const files = found.filter((entry) => entry.isFile()).map((entry) => entry.name);
  // Where there is no such file there may be a folder of them.
  const all =
    files.length > 0
      ? files
      : found.flatMap((entry) => readdirSync(join(folder, entry.name)).map((file) => join(entry.name, file)));
  return all
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim())
    .join('\n\n');
}

function findFolder(name: string, root: string): string {
  const folder = join(root, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(root);
  if (above === root) throw new Error(`The package ${name} is not installed. Run npm ci.`);
  return findFolder(name, above);
}
