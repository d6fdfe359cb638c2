import { getBase } from '../language/tag.ts';
import { interfaceLanguage } from './site.ts';

interface Written {
  /** The language tag of what is written; see `pageLanguage` in `schemas/field.ts`. */
  language?: string | undefined;
}

/** The language of a page of the content: English, in which pages come, until it is translated. */
export function getPageLanguage({ language = 'en' }: Written): string {
  return language;
}

/** The `lang` of what a page says among words of the interface; undefined where both are in one language. */
export function getLang(page: Written): string | undefined {
  const language = getPageLanguage(page);
  return getBase(language) === getBase(interfaceLanguage) ? undefined : language;
}

/** The `lang` of the interface’s own words on a page that may be in English; undefined where they are English too. */
export const interfaceLang = getBase(interfaceLanguage) === 'en' ? undefined : interfaceLanguage;

/** What a language is called in the language of the interface: “inglés” for `en`. */
export function nameLanguage(language: string): string {
  return new Intl.DisplayNames(interfaceLanguage, { type: 'language' }).of(language) ?? language;
}
