import type { Content } from '../checks/content.ts';
import { getMarkdown } from '../checks/markdown.ts';
import { compare } from '../checks/problem.ts';
import type { Source } from '../checks/source.ts';
import { listInFields, listInText } from './addresses.ts';
import { isOutside } from './outside.ts';

/** Where an address stands. */
export interface LinkPlace {
  /** From the root of the repository, with forward slashes. */
  file: string;
  line: number | undefined;
}

/** An address on another host, with every place in the content that leads there. */
export interface OutsideLink {
  address: string;
  places: LinkPlace[];
}

/** Everything on other hosts that the content leads to, by address. */
export function findOutsideLinks(content: Content): OutsideLink[] {
  const { program } = content;
  const found = [...getMarkdown(content), ...(program ? [program] : [])].flatMap(listInSource);
  const outside = found.filter(({ address }) => isOutside(address, program?.data.website));
  return [...Map.groupBy(outside, ({ address }) => address)]
    .map(([address, uses]) => ({ address, places: uses.map(({ file, line }) => ({ file, line })) }))
    .sort((a, b) => compare(a.address, b.address));
}

function listInSource({ file, text, body, data, lineOf }: Source<unknown>): (LinkPlace & { address: string })[] {
  const linesBefore = text.slice(0, text.length - body.length).split('\n').length - 1;
  return [
    ...listInFields(data)
      .filter(({ path }) => path.join('.') !== signInService)
      .map(({ address, path }) => ({ address, file, line: lineOf(path) })),
    ...listInText(body).map(({ address, line }) => ({ address, file, line: linesBefore + line })),
  ];
}

/** A service for the editor, of which nobody ever sees a page. */
const signInService = 'repository.login';
