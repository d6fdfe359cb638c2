import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

const kinds: Readonly<Record<string, string>> = { note: 'Note', tip: 'Tip', caution: 'Caution', danger: 'Danger' };

/** `:::note[Title]` and its kin. */
export type Note = ContainerDirective;

export function isNote(node: Nodes | undefined): node is Note {
  return node?.type === 'containerDirective' && Object.hasOwn(kinds, node.name);
}

/** The title of a note, and what stands under it. */
export function splitNote({ name, children }: Note): { title: PhrasingContent[]; content: RootContent[] } {
  const [first, ...rest] = children;
  const isTitle = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (isTitle && first.children.length > 0) return { title: first.children, content: rest };
  return { title: [{ type: 'text', value: kinds[name] ?? '' }], content: isTitle ? rest : children };
}
