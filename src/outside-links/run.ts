import { parseArgs } from 'node:util';
import { linksFile, readContent } from '../checks/content.ts';
import { formatReport } from '../checks/report.ts';
import { applyChanges } from '../files/changes.ts';
import { askAll, isLost } from './ask-all.ts';
import { askAddress, type Answer, type Asking } from './ask.ts';
import { findOutsideLinks } from './find-links.ts';
import { updateLinks, writeLinks } from './record.ts';
import { formatAnswers, formatList } from './report.ts';

const usage = `npm run links         asks for every page of other sites that this one links to, and keeps the day in ${linksFile}

  --list   print the addresses and what is known of them, and ask nobody
  --help   show this

It ends with 1 where a page is gone.`;

export interface Surroundings extends Asking {
  root: string;
  /** `YYYY-MM-DD`, the day it really is: a sample stands still, other sites do not. */
  today: string;
  print: (text: string) => void;
}

/**
 * `npm run links`: asks for every address on another host, says which are gone or have moved, and keeps the days.
 *
 * @returns whether none is gone
 */
export async function runLinks(
  args: readonly string[],
  { root, today, print, ...asking }: Surroundings,
): Promise<boolean> {
  const flags = readFlags([...args]);
  if (!flags || flags.help) {
    print(flags ? usage : `This is not an option of the command.\n\n${usage}`);
    return flags !== undefined;
  }
  const { content, problems } = readContent(root);
  const unread = problems.filter(({ level }) => level === 'error');
  if (unread.length > 0) {
    print(`${formatReport(unread)}\n\nNobody was asked, since links in these files would be missed. Mend them first.`);
    return false;
  }
  const links = findOutsideLinks(content);
  const known = content.links?.data ?? {};
  if (flags.list) {
    print(formatList(links, known));
    return true;
  }
  print(`Asking for ${links.length} addresses. This takes a few minutes.`);
  const answers = await askAll(
    links.map(({ address }) => address),
    (address) => askAddress(address, asking),
  );
  if (isOffline(answers)) {
    print('Nobody answered at all: this computer has no way to the web now. Nothing was written.');
    return true;
  }
  applyChanges(root, new Map([[linksFile, writeLinks(updateLinks(known, answers, today))]]));
  print(formatAnswers(links, answers));
  return [...answers.values()].every(({ kind }) => kind !== 'gone');
}

/** Without a network every host seems to be gone, and none is. */
function isOffline(answers: ReadonlyMap<string, Answer>): boolean {
  return answers.size > 0 && [...answers.values()].every(isLost);
}

function readFlags(args: string[]) {
  try {
    const options = { list: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
}
