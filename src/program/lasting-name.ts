import type { Program } from '../schemas/program.ts';

/**
 * What names of things that calendars and feed readers remember are made of. Taken from the repository and not from the
 * address of the site: a site may move, and everything in it would then look new to those who follow it.
 */
export interface LastingName {
  /** A domain that is the owner’s on GitHub, whether a site is there or not. */
  domain: string;
  name: string;
}

/** The lasting name of a program. */
export function getLastingName({ repository }: Pick<Program, 'repository'>): LastingName {
  // Neither kind of letter matters on GitHub, so a later change of them must not matter here.
  const [owner = '', name = ''] = repository.name.toLowerCase().split('/');
  return { domain: `${owner}.github.io`, name };
}
