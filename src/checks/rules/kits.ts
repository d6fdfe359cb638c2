import { findShapeMistakes } from '../../kits/shape.ts';
import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';
import { remember } from '../remember.ts';

/** Pages of kits whose text cannot become what their kind promises: a document, a table, slides. */
export function findMisshapenKitPages({ kits }: Content): Problem[] {
  return kits.flatMap(explainShape);
}

/** The same of one page. */
export const explainShape = remember(({ file, text, body, data }: Content['kits'][number]): Problem[] => {
  // Within the form there is no file yet, and so no lines.
  const before = text === '' ? undefined : text.slice(0, text.length - body.length).split('\n').length - 1;
  return findShapeMistakes(body, data.kind).map(({ line, message }) =>
    error({ file, line: before === undefined ? undefined : before + line, label: 'Text', message }),
  );
});
