import { compareVersions, isVersion, type Version } from '../update/version.ts';
import type { Migration, Texts } from './migration.ts';

/** The versions, of those named by files of this folder, that content comes through on its way; the oldest first. */
export function selectVersions(files: readonly string[], { from, to }: { from: Version; to: Version }): Version[] {
  return files
    .map((file) => file.replace(/\.ts$/, ''))
    .filter(isVersion)
    .filter((version) => compareVersions(from, version) < 0 && compareVersions(version, to) <= 0)
    .sort(compareVersions);
}

export interface Migrated {
  /** The files that differ from before; `undefined` where one goes away. */
  changed: Map<string, string | undefined>;
  /** What the migrations that changed something have to say. */
  reasons: string[];
}

/** One migration after the other, each on what the one before has left. */
export function migrateTexts(texts: Texts, others: readonly string[], migrations: readonly Migration[]): Migrated {
  const current = new Map(texts);
  const reasons: string[] = [];
  for (const { why, migrate } of migrations) {
    const changes = [...migrate(current, others)].filter(([path, text]) => current.get(path) !== text);
    for (const [path, text] of changes) {
      if (text === undefined) current.delete(path);
      else current.set(path, text);
    }
    if (changes.length > 0) reasons.push(why);
  }
  const paths = new Set([...texts.keys(), ...current.keys()]);
  const changed = [...paths].filter((path) => texts.get(path) !== current.get(path));
  return { changed: new Map(changed.map((path) => [path, current.get(path)])), reasons };
}
