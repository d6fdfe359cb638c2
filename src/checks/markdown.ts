import type { Case } from '../schemas/case.ts';
import type { HandbookPage } from '../schemas/handbook-page.ts';
import type { KitPage } from '../schemas/kit-page.ts';
import type { Handout } from '../schemas/handout.ts';
import type { Mentor } from '../schemas/mentor.ts';
import type { Page } from '../schemas/page.ts';
import type { Session } from '../schemas/session.ts';
import type { Content } from './content.ts';
import type { Source } from './source.ts';

/** Every Markdown file that could be read. */
export function getMarkdown(
  content: Content,
): Source<HandbookPage | Case | KitPage | Session | Handout | Mentor | Page>[] {
  const { handbook, cases, kits, sessions, handouts, mentors, pages } = content;
  return [...handbook, ...cases, ...kits, ...sessions, ...handouts, ...mentors, ...pages];
}
