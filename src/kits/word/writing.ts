import type { Nodes } from 'mdast';

/** Where the text of a document comes from. */
export interface Writing {
  /** From the root of the repository, for messages. */
  file: string;
  /** The text that was parsed. */
  body: string;
  /** The line of the file on which the text begins. */
  bodyLine: number;
}

/** Whatever is not known must not vanish from a document: it stops the build, and says where it stands. */
export function refuse(node: Nodes, { file, bodyLine }: Writing): never {
  const line = bodyLine + (node.position?.start.line ?? 1) - 1;
  throw new Error(`${file}:${line}  A Word document cannot hold this (${node.type}). Write it in another way.`);
}

/** The words of a node as they were typed. */
export function getTyped({ position }: Nodes, { body }: Writing): string {
  return body.slice(position?.start.offset, position?.end.offset);
}
