import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import leven from 'leven';
import { findFacts, getFact, listFacts } from '../../../src/program/facts.ts';
import type { Program } from '../../../src/schemas/program.ts';
import type { Setting } from './setting.ts';

/** A piece of a text: words as they are, or a `{{fact}}`, whose value is `undefined` where the settings have none. */
export type Piece = { text: string } | { path: string; value: string | undefined };

export function splitFacts(text: string, { program }: Setting): Piece[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter(Boolean)
    .map((part) => {
      const path = findFacts(part)[0]?.path;
      return path === undefined ? { text: part } : { path, value: getFact(program as Program, path) };
    });
}

/** A field’s text with its facts, for places that take no markup but the sign for an unknown fact. */
export function toText(text: string | undefined, setting: Setting): ElementContent[] {
  return splitFacts(text ?? '', setting).map((piece) =>
    'text' in piece
      ? { type: 'text', value: piece.text }
      : piece.value === undefined
        ? markUnknown(piece.path)
        : { type: 'text', value: piece.value },
  );
}

/** The same for attributes and addresses; an unknown fact stays as it was typed. */
export function fillFacts(text: string, setting: Setting): string {
  return splitFacts(text, setting)
    .map((piece) => ('text' in piece ? piece.text : (piece.value ?? `{{${piece.path}}}`)))
    .join('');
}

/** How an unknown fact looks in a text. `findUnknownFacts` finds it again. */
export function markUnknown(path: string): ElementContent {
  return h('mark', { className: ['unknown-fact'], dataFact: path }, `{{${path}}}`);
}

/** The paths of all unknown facts in a view, each once, in order. */
export function findUnknownFacts(nodes: readonly ElementContent[]): string[] {
  const found = nodes.flatMap((node): string[] => {
    if (node.type !== 'element') return [];
    const { dataFact } = node.properties;
    return typeof dataFact === 'string' ? [dataFact] : findUnknownFacts(node.children);
  });
  return [...new Set(found)];
}

/** What to tell the person who typed an unknown fact. */
export function explainUnknownFact(path: string, { program }: Setting): string {
  const known = listFacts(program as Program);
  const closest = known.toSorted((a, b) => leven(path, a) - leven(path, b))[0];
  return `The settings of the program have no {{${path}}}, and a page that uses it cannot be published.${closest ? ` The closest is {{${closest}}}.` : ''}`;
}
