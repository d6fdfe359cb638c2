import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { getDigest } from '../files/digest.ts';
import type { Content } from './content.ts';
import { explainShape } from './rules/kits.ts';

type Kits = Content['kits'];

/**
 * Which pages of kits were found to be what their kind promises, from one build to the next: reading the texts of all of
 * them takes as long as everything else that is checked.
 */
export interface SoundKits {
  /** Lets the rule know what it would find out. */
  recall: (kits: Kits) => void;
  /** Keeps what it has found. */
  keep: (kits: Kits) => void;
}

/**
 * @param file where they are kept. What is no use there is left aside
 * @param software changes when the rules may have changed
 */
export function openSoundKits(file: string, software: string): SoundKits {
  const identify = ({ data, body }: Kits[number]) => getDigest(JSON.stringify([software, data.kind, body]));
  const before = new Set(readList(file));
  return {
    recall(kits) {
      for (const kit of kits) if (before.has(identify(kit))) explainShape.know(kit, []);
    },
    keep(kits) {
      const sound = kits.filter((kit) => explainShape(kit).length === 0).map(identify);
      if (sound.length === before.size && sound.every((kit) => before.has(kit))) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(sound));
    },
  };
}

function readList(file: string): unknown[] {
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
