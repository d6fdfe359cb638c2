import { error, type Problem } from '../../../src/checks/problem.ts';
import { getLabel } from '../../../src/schemas/lookup.ts';
import type { Reference } from '../../site/editor-site.ts';
import { schemas, type FilledIn } from './one-entry.ts';
import { peek } from './peek.ts';

/**
 * A profile that is switched off, or a page that is made a draft, while other pages lead to it: their links would end
 * nowhere.
 *
 * @param before the text of the file as it is now; empty for a new one
 */
export function findLostTargets(
  { kind, file, data }: FilledIn,
  before: string,
  references: readonly Reference[],
): Problem[] {
  const [field, isHidden, wasHidden] =
    kind === 'mentors'
      ? (['active', data.active === false, peek(before, 'active') === 'false'] as const)
      : (['draft', data.draft === true, peek(before, 'draft') === 'true'] as const);
  const titles = references.filter(({ to }) => to === file).map(({ fromTitle }) => `“${fromTitle}”`);
  if (!isHidden || wasHidden || titles.length === 0) return [];
  const lead = titles.length === 1 ? 'leads' : 'lead';
  return [
    error({
      file,
      label: getLabel(schemas[kind], [field]),
      message: `${listWords(titles)} ${lead} here, and the way would end nowhere. First take the link out there and save; then come back and switch this ${field === 'active' ? 'off' : 'on'}.`,
    }),
  ];
}

function listWords(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words);
}
