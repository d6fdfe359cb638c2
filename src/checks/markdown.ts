import type { Case } from '../schemas/case.ts';
import type { HandbookPage } from '../schemas/handbook-page.ts';
import type { Mentor } from '../schemas/mentor.ts';
import type { Page } from '../schemas/page.ts';
import type { Session } from '../schemas/session.ts';
import type { Content } from './content.ts';
import type { Source } from './source.ts';

/** Every Markdown file that could be read. */
export function getMarkdown(content: Content): Source<HandbookPage | Case | Session | Mentor | Page>[] {
  return [...content.handbook, ...content.cases, ...content.sessions, ...content.mentors, ...content.pages];
}
