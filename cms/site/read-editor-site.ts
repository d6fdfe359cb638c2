import { readContent } from '../../src/checks/content.ts';
import { getToday } from '../../src/program/clock.ts';
import type { Program } from '../../src/schemas/program.ts';
import type { EditorSite } from './editor-site.ts';
import { makeEditorSite } from './make-editor-site.ts';
import { readOwnPages } from './own-pages.ts';

export interface ReadOptions {
  program: Program;
  base: string;
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
}

/** What the editor knows of the site whose files are at `root`. */
export function readEditorSite(root: string, { program, base, env, now }: ReadOptions): EditorSite {
  const { content } = readContent(root);
  return makeEditorSite({ content, ownPages: readOwnPages(root), program, base, today: getToday(program, env, now) });
}
