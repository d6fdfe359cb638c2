import type { Element } from 'hast';
import { h } from 'hastscript';
import { sourceSchema, type Source } from '../../../../src/schemas/source.ts';
import type { Draft } from '../draft.ts';
import type { Setting } from '../setting.ts';
import { orPlaceholder } from './placeholder.ts';

/** Where the facts of a page come from. */
export function viewSources(sources: readonly Draft<Source>[], { t }: Setting): Element {
  return h('section.sources', { ariaLabelledBy: 'sources' }, [
    h('h2#sources', t('sources.title')),
    h('ol', sources.map(viewSource)),
  ]);
}

function viewSource({ title, publisher, year, url }: Draft<Source>): Element {
  const or = (text: string | number | undefined, key: keyof Source) =>
    orPlaceholder(text === undefined ? [] : [{ type: 'text', value: String(text) }], sourceSchema, [key]);
  const name = or(title, 'title');
  return h('li', [
    url ? h('a', { href: url }, name) : name,
    '. ',
    or(publisher, 'publisher'),
    ', ',
    or(year, 'year'),
    '.',
  ]);
}
