import source from '../../content/program.yml?raw';
import { capitalize, fillFacts } from '../program/facts.ts';
import { parseProgram } from '../program/read.ts';
import { renderBlocks, renderInline } from '../markdown/inline.ts';

/** The settings of this school. */
export const program = parseProgram(source);

const { terms } = program;

/** The words that sentences of the interface are filled with, small and with a capital. */
export const words = {
  ...terms,
  Mentor: capitalize(terms.mentor),
  Mentors: capitalize(terms.mentors),
  Mentee: capitalize(terms.mentee),
  Mentees: capitalize(terms.mentees),
  Session: capitalize(terms.session),
  Sessions: capitalize(terms.sessions),
  program: program.name.short,
  school: program.school.short,
};

const markdown = { program, base: import.meta.env.BASE_URL };

/** A field's text with its facts, for places that take no markup. */
export const toText = (field: string) => fillFacts(field, program);

/** A field's text as HTML: facts, links and emphasis. */
export const toInlineHtml = (field: string) => renderInline(field, markdown);

/** The same for a field of several paragraphs. */
export const toBlockHtml = (field: string) => renderBlocks(field, markdown);
