import type { Link, Text } from 'mdast';
import { getFactHref } from '../program/fact-href.ts';
import { fillFacts, findFacts } from '../program/facts.ts';
import type { Program } from '../schemas/program.ts';

/**
 * A text with its `{{facts}}` filled in, as nodes: telephone numbers and addresses among the facts are links. Throws on an
 * unknown fact, as `fillFacts` does.
 */
export function makeFactNodes(text: string, program: Program): (Link | Text)[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter(Boolean)
    .map((part) => makeNode(part, program));
}

/** The address of a link with its `{{facts}}` filled in; an editor or a form may have percent-encoded the braces. */
export function fillAddress(url: string, program: Program): string {
  return fillFacts(url.replaceAll('%7B', '{').replaceAll('%7D', '}'), program);
}

function makeNode(part: string, program: Program): Link | Text {
  const value = fillFacts(part, program);
  const text = { type: 'text' as const, value };
  const url = getFactHref(findFacts(part)[0]?.path ?? '', value);
  return url === undefined ? text : { type: 'link' as const, url, children: [text] };
}
