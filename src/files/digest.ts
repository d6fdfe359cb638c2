import { createHash } from 'node:crypto';

/** Sixteen signs that change with what they are made of, for keys. */
export function getDigest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
