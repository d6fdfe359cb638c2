import { parseArgs } from 'node:util';
import { readProgram } from '../program/read.ts';

/**
 * The variables that `--site` and `--base` of a command stand for. What is left out comes from the environment, then
 * from `website` in `program.yml`.
 */
export function readBuildFlags(args: string[], root: string): { SITE_URL?: string; BASE_PATH: string } {
  const { values } = parseArgs({ args, options: { site: { type: 'string' }, base: { type: 'string' } } });
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
