import { outlines } from '../components/site/outlines.ts';
import { toTelHref } from '../program/phone.ts';
import type { SearchWords } from '../search/words.ts';
import { getCases } from './cases.ts';
import { program, words } from './program.ts';
import { toHref } from './site.ts';
import { getStatistics } from './statistics.ts';
import type { Translate } from './translate.ts';

/** What the search says, in the language of the interface and with the school’s own terms and contact. */
export async function getSearchWords(t: Translate): Promise<SearchWords> {
  const { coordinator } = program.contacts;
  // Cases and figures are places to look in once there are any.
  const hasCases = (await getCases()).length > 0;
  const hasFigures = (await getStatistics()).length > 0;
  const { phone, email } = coordinator;
  return {
    bundle: toHref('/pagefind/'),
    placeholder: t('search.placeholder'),
    hint: t('search.hint'),
    close: t('search.close'),
    searching: t('search.searching'),
    recent: { title: t('search.recent'), forget: t('search.forget') },
    kinds: {
      label: t('search.kinds'),
      all: t('search.all'),
      list: [
        t('nav.handbook'),
        ...(hasCases ? [t('cases.title')] : []),
        words.Sessions,
        words.Mentors,
        t('nav.kits'),
        ...(hasFigures ? [t('nav.statistics')] : []),
      ],
      others: t('search.others'),
    },
    best: t('search.best'),
    one: t('search.one'),
    several: t('search.several', { count: '%' }),
    closest: t('search.closest'),
    more: t('search.more'),
    none: {
      title: t('search.none', { query: '%' }),
      kept: t('search.noneKept'),
      try: t('search.noneTry'),
      elsewhereOne: t('search.elsewhereOne'),
      elsewhere: t('search.elsewhere', { count: '%' }),
    },
    failed: {
      text: t('search.failed'),
      again: t('offline.again'),
      kept: t('search.failedKept'),
      places: [
        { label: words.Sessions, href: toHref('/sessions/') },
        { label: t('nav.handbook'), href: toHref('/handbook/') },
        { label: t('training.title'), href: toHref('/training/') },
        { label: t('nav.safety'), href: toHref('/safety/') },
      ],
    },
    offline: t('search.offline'),
    safety: { question: t('home.help'), action: t('home.help.action'), href: toHref('/safety/') },
    contact: {
      text: t('search.ask'),
      name: coordinator.name,
      reach: [
        ...(phone ? [{ label: phone, href: toTelHref(phone) }] : []),
        ...(email ? [{ label: email, href: `mailto:${email}` }] : []),
      ],
    },
    fillers: t('search.fillers'),
    icons: { search: outlines.search, close: outlines.close, clock: outlines.clock },
  };
}

/**
 * The words as a file. Addresses are written in numbers, for the reason given in `hideAddress`: whoever reads JSON as
 * JSON gets them back.
 */
export function writeSearchWords(searchWords: SearchWords): string {
  return JSON.stringify(searchWords).replace(/[^"\s:]+@[^"\s]+/g, (address) =>
    Array.from(address, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  );
}
