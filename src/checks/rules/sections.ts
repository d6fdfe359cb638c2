import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** Handbook pages whose folder is not their section, and cases in folders: the address of a page comes from its folder. */
export function findMisplacedPages({ handbook, cases }: Content): Problem[] {
  const misplacedPages = handbook.flatMap(({ file, lineOf, data }) => {
    const [, , folder, ...rest] = file.split('/');
    if (folder === data.section && rest.length === 1) return [];
    return [
      error({
        file,
        line: lineOf(['section']),
        label: 'Section',
        value: data.section,
        message: `A page of this section belongs in the folder content/handbook/${data.section}/. Move the file there, or change the section.`,
      }),
    ];
  });
  // The folders under it would be addresses that nothing leads to.
  const misplacedCases = cases
    .filter(({ file }) => file.split('/').length !== 3)
    .map(({ file }) =>
      error({ file, message: 'A case stands in content/cases/ itself, in no folder below it. Move the file there.' }),
    );
  return [...misplacedPages, ...misplacedCases];
}
