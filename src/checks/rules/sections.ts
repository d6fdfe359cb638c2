import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';
import type { Source } from '../source.ts';

/**
 * Pages whose folder is not their section or kit, and cases in folders: the address of a page comes from its folder.
 */
export function findMisplacedPages({ handbook, cases, kits }: Content): Problem[] {
  return [
    ...handbook.flatMap((page) =>
      findMisplaced(page, { field: 'section', label: 'Section', value: page.data.section, folder: 'content/handbook' }),
    ),
    ...kits.flatMap((page) =>
      findMisplaced(page, { field: 'kit', label: 'Kit', value: page.data.kit, folder: 'content/kits' }),
    ),
    // The folders under it would be addresses that nothing leads to.
    ...cases
      .filter(({ file }) => file.split('/').length !== 3)
      .map(({ file }) =>
        error({ file, message: 'A case stands in content/cases/ itself, in no folder below it. Move the file there.' }),
      ),
  ];
}

interface Home {
  /** The field that names the folder. */
  field: string;
  label: string;
  value: string;
  /** What the folder stands in. */
  folder: string;
}

function findMisplaced({ file, lineOf }: Source<unknown>, { field, label, value, folder }: Home): Problem[] {
  const [, , parent, ...rest] = file.split('/');
  if (parent === value && rest.length === 1) return [];
  return [
    error({
      file,
      line: lineOf([field]),
      label,
      value,
      message: `A page of this ${field} belongs in the folder ${folder}/${value}/. Move the file there, or change the ${field}.`,
    }),
  ];
}
