import type { HandbookPage } from '../schemas/handbook-page.ts';
import type { Handout } from '../schemas/handout.ts';
import type { Mentor } from '../schemas/mentor.ts';
import type { Page } from '../schemas/page.ts';
import type { Session } from '../schemas/session.ts';
import type { Content } from './content.ts';
import type { Source } from './source.ts';

/** Every Markdown file that could be read. */
export function getMarkdown(content: Content): Source<HandbookPage | Session | Handout | Mentor | Page>[] {
  return [...content.handbook, ...content.sessions, ...content.handouts, ...content.mentors, ...content.pages];
}
