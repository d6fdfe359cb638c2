import { parseArgs } from 'node:util';
import { papers, type Paper } from '../books/paper.ts';
import { readProgram } from '../program/read.ts';

/** The variables that say where a site will be published. */
interface PlaceVariables {
  SITE_URL?: string;
  BASE_PATH: string;
}

const place = { site: { type: 'string' }, base: { type: 'string' } } as const;

/**
 * The variables that `--site` and `--base` of a command stand for. What is left out comes from the environment, then
 * from `website` in `program.yml`.
 */
export function readBuildFlags(args: string[], root: string): PlaceVariables {
  return toVariables(parseArgs({ args, options: place }).values, root);
}

/** The same with the paper of `npm run book`, or what is wrong with the flags. */
export function readBookFlags(
  args: string[],
  root: string,
): { variables: PlaceVariables; paper: Paper } | { problem: string } {
  try {
    const { values } = parseArgs({ args, options: { ...place, paper: { type: 'string', default: 'letter' } } });
    const paper = values.paper.toLowerCase();
    if (paper in papers) return { variables: toVariables(values, root), paper: paper as Paper };
    return { problem: `There is no paper “${values.paper}”. Write --paper letter or --paper a4.` };
  } catch {
    return { problem: 'This is not an option of the command. It knows --paper, --site and --base, each with a value.' };
  }
}

function toVariables(values: { site?: string | undefined; base?: string | undefined }, root: string): PlaceVariables {
  const website = values.site ?? process.env.SITE_URL ?? readWebsite(root);
  const basePath = values.base ?? process.env.BASE_PATH ?? (website ? new URL(website).pathname : '/');
  return { BASE_PATH: basePath, ...(website && { SITE_URL: website }) };
}

/** Broken settings have their own report; a build that follows prints it. */
function readWebsite(root: string): string | undefined {
  try {
    return readProgram(root).website;
  } catch {
    return undefined;
  }
}
