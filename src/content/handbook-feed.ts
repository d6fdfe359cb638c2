import { makeTag, writeAtomFeed } from '../handbook/atom-feed.ts';
import { getFirstDay } from '../program/academic-year.ts';
import { getLastingName } from '../program/lasting-name.ts';
import { getCasePath, getOpening, type CaseEntry } from './cases.ts';
import { getHandbookPath, type HandbookEntry } from './handbook.ts';
import { program, toText } from './program.ts';
import { getHistory, toAddress } from './site.ts';
import type { Translate } from './translate.ts';

/** The feed of changes to the handbook. */
export const handbookFeedPath = '/handbook/feed.xml';

/** What the feed tells of. */
interface FeedContent {
  pages: readonly HandbookEntry[];
  cases: readonly CaseEntry[];
}

/** The newest changes to pages of the handbook and to cases. Without a history of the files nothing is known to have changed. */
export function writeHandbookFeed({ pages, cases }: FeedContent, t: Translate, site: URL | undefined): string {
  const name = getLastingName(program);
  const entries = [
    ...pages.map((page) => ({ entry: page, path: getHandbookPath(page), summary: toText(page.data.description) })),
    ...cases.map((entry) => ({ entry, path: getCasePath(entry), summary: getOpening(entry) })),
  ].flatMap(({ entry, path, summary }) => {
    const history = getHistory(entry.filePath ?? '');
    if (!history) return [];
    const title = toText(entry.data.title);
    return { id: makeTag(name, path), title, summary, url: toAddress(path, site), time: history.time };
  });
  return writeAtomFeed(entries, {
    id: makeTag(name, handbookFeedPath),
    title: t('handbook.feedTitle'),
    author: program.name.long,
    language: program.language,
    self: toAddress(handbookFeedPath, site),
    page: toAddress('/handbook/', site),
    beginning: Date.parse(getFirstDay(program.academic_year)) / 1000,
  });
}
