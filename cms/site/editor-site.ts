import type { Program } from '../../src/schemas/program.ts';

/** What the editor in the browser knows of the site. Everything in it is public: it is served as `admin/site.json`. */
export interface EditorSite {
  /** Where the site lives, `/` or `/repository/`. */
  base: string;
  program: Program;
  /** The text of every fact by its path: `{ 'contacts.counseling.phone': '(502) 555-0142' }`. */
  facts: Readonly<Record<string, string>>;
  handouts: readonly KnownHandout[];
  /** Which content file points to which, so that nothing is taken down that others lead to. */
  references: readonly Reference[];
  handbook: HandbookTitles;
  /** `YYYY-MM-DD`; a sample stands still on its own day. */
  today: string;
}

/** What a guide shows of a handout that it names. */
export interface KnownHandout {
  slug: string;
  title: string;
  /** Of paper, for the largest group. */
  sheets: number;
}

/** Paths are from the root of the repository, such as `content/mentors/x.md`. */
export interface Reference {
  to: string;
  from: string;
  /** What people know the pointing page by. */
  fromTitle: string;
}

/** The titles of the finished pages of the handbook, in reading order, by their place: `{ 'role/boundaries': 'Boundaries' }`. */
export type HandbookTitles = Readonly<Record<string, string>>;
