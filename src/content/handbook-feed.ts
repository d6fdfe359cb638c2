import { makeTag, writeAtomFeed } from '../handbook/atom-feed.ts';
import { getFirstDay } from '../program/academic-year.ts';
import { getLastingName } from '../program/lasting-name.ts';
import { getHandbookPath, type HandbookEntry } from './handbook.ts';
import { program, toText } from './program.ts';
import { getHistory, toAddress } from './site.ts';
import type { Translate } from './translate.ts';

/** The feed of changes to the handbook. */
export const handbookFeedPath = '/handbook/feed.xml';

/** The newest changes to pages of the handbook. Without a history of the files nothing is known to have changed. */
export function writeHandbookFeed(pages: readonly HandbookEntry[], t: Translate, site: URL | undefined): string {
  const name = getLastingName(program);
  const entries = pages.flatMap((page) => {
    const history = getHistory(page.filePath ?? '');
    if (!history) return [];
    const path = getHandbookPath(page);
    return {
      id: makeTag(name, path),
      title: toText(page.data.title),
      summary: toText(page.data.description),
      url: toAddress(path, site),
      time: history.time,
    };
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
