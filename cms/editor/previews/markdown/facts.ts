import type { Nodes } from 'mdast';
import { getFactHref } from '../../../../src/program/fact-href.ts';
import { splitFacts, type Piece } from '../facts.ts';
import type { Setting } from '../setting.ts';
import { makeElement, replaceChildren } from './tree.ts';

/** Puts values in the place of `{{facts}}` in all text of a tree. In links and headings they stay plain text. */
export function fillTexts(node: Nodes, setting: Setting, isPlain = false): void {
  const isPlainInside = isPlain || node.type === 'link' || node.type === 'heading';
  replaceChildren(node, (child) => {
    if (child.type === 'text') return splitFacts(child.value, setting).map((piece) => toNode(piece, isPlainInside));
    fillTexts(child, setting, isPlainInside);
    return child;
  });
}

function toNode(piece: Piece, isPlain: boolean): Nodes {
  if ('text' in piece) return { type: 'text', value: piece.text };
  const { path, value } = piece;
  if (value === undefined) return toUnknown(path);
  const href = isPlain ? undefined : getFactHref(path, value);
  const text = { type: 'text', value } as const;
  return href === undefined ? text : { type: 'link', url: href, children: [text] };
}

/** The same element that `markUnknown` makes. */
function toUnknown(path: string): Nodes {
  const text = { type: 'text', value: `{{${path}}}` } as const;
  return makeElement('mark', { className: ['unknown-fact'], dataFact: path }, [text]);
}
