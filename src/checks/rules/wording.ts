import { getBase } from '../../language/tag.ts';
import { getLabel } from '../../schemas/lookup.ts';
import { programSchema } from '../../schemas/program.ts';
import { audienceWordings } from '../../schemas/vocabulary.ts';
import type { Content } from '../content.ts';
import { warning, type Problem } from '../problem.ts';

const path = ['audience', 'wording'];

/** A ready wording is in English; on a site in another language it would stand in the middle of a sentence. */
export function findEnglishWording({ program }: Pick<Content, 'program'>): Problem[] {
  const wording = program?.data.audience.wording;
  if (!program || wording === 'own' || getBase(program.data.language) === 'en') return [];
  return [
    warning({
      file: program.file,
      line: program.lineOf(path),
      label: getLabel(programSchema, path),
      value: wording,
      message: `The ready wordings are in English, and the site is not. Choose “${audienceWordings.own}” and write yours.`,
    }),
  ];
}
