import { readTemplate } from '../kits/template.ts';
import { writeDocument } from '../kits/word/document.ts';
import { readContentFile } from './content-file.ts';
import type { KitEntry } from './kits.ts';
import { getPageLanguage } from './page-language.ts';
import { program, toText } from './program.ts';
import { toAddress } from './site.ts';
import type { Translate } from './translate.ts';

/** A template as the bytes of a Word document. `site` is the address that the site is built for, if there is one. */
export async function writeTemplateDocument(
  { data, body = '', filePath: file = '' }: KitEntry,
  t: Translate,
  site: URL | undefined,
): Promise<Uint8Array> {
  const template = readTemplate(body, {
    program,
    toAddress: (path) => (site ? toAddress(path, site) : undefined),
    sources: { title: t('sources.title'), list: data.sources },
  });
  return writeDocument(
    template,
    { file, body, bodyLine: findBodyLine(file, body) },
    { title: toText(data.title), description: toText(data.description), author: program.name.long, language: getPageLanguage(data) },
  );
}

/** The line of the file on which the text under its fields begins: Astro hands on the text without the space around it. */
function findBodyLine(file: string, body: string): number {
  const text = readContentFile(file) ?? '';
  return text.slice(0, Math.max(text.indexOf(body), 0)).split('\n').length;
}
