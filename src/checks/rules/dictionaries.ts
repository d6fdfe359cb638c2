import {
  findDictionaries,
  findEnglish,
  joinTranslations,
  listBlanks,
  listNeededKeys,
} from '../../language/dictionary.ts';
import type { Dictionary } from '../../language/message.ts';
import { dictionarySchema, getDictionaryFile, type DictionaryFile } from '../../language/read-dictionaries.ts';
import { getBase } from '../../language/tag.ts';
import type { Content } from '../content.ts';
import { error, warning, type Problem } from '../problem.ts';

/** More keys than these are only counted: whoever begins a translation misses every word. */
const listedAtMost = 40;

/**
 * What is missing or wrong in the translation of the interface into the language of the school. What others have
 * translated is not a school’s to mend.
 */
export function findDictionaryProblems(
  { program }: Pick<Content, 'program'>,
  files: readonly DictionaryFile[],
): Problem[] {
  if (!program || getBase(program.data.language) === 'en') return [];
  const { language } = program.data;
  const tags = files.map(({ tag }) => tag).filter((tag) => getBase(tag) !== 'en');
  const used = findDictionaries(language, tags);
  if (used.length === 0) {
    const there = tags.length > 0 ? `There are ${tags.join(', ')}. ` : '';
    return [
      warning({
        file: program.file,
        line: program.lineOf(['language']),
        label: 'Language',
        value: language,
        message: `The interface has not been translated into this language, so its words are English. ${there}Choose one of those, or begin ${getDictionaryFile(getBase(language))}: the page /schools/languages/ says how.`,
      }),
    ];
  }
  const read = used.flatMap((tag) => files.filter((file) => file.tag === tag)).map(readWords);
  const words = Object.fromEntries(read.map(({ tag, words }) => [tag, words]));
  return [
    ...read.flatMap(({ problems }) => problems),
    ...read.flatMap((dictionary) => [
      ...findUnknownWords(dictionary),
      ...findOtherBlanks(dictionary),
      ...findMarkup(dictionary),
    ]),
    ...(read.every(({ problems }) => problems.length === 0)
      ? findMissingWords(joinTranslations(language, words), language, used.at(-1) ?? language)
      : []),
  ];
}

interface ReadDictionary extends DictionaryFile {
  words: Dictionary;
  problems: Problem[];
}

function readWords(dictionary: DictionaryFile): ReadDictionary {
  const { file, text } = dictionary;
  const fail = (message: string) => ({ ...dictionary, words: {}, problems: [error({ file, message })] });
  try {
    const { data: words, error: mistake } = dictionarySchema.safeParse(JSON.parse(text));
    if (words) return { ...dictionary, words, problems: [] };
    return fail(`The word ${String(mistake.issues[0]?.path[0])} is not a text in quotation marks. Write it in them.`);
  } catch (cause) {
    return fail(
      `This is not valid JSON: ${(cause as Error).message}. Each line is "key": "words", with a comma after it.`,
    );
  }
}

function findMissingWords(words: Dictionary, language: string, tag: string): Problem[] {
  const needed = listNeededKeys(language);
  const missing = needed.filter((key) => !(key in words));
  if (missing.length === 0) return [];
  return [
    warning({
      file: getDictionaryFile(tag),
      message: `${missing.length} of ${needed.length} words are not translated and stay English: ${listKeys(missing)}.`,
    }),
  ];
}

function findUnknownWords({ file, words }: ReadDictionary): Problem[] {
  const unknown = Object.keys(words).filter((key) => findEnglish(key) === undefined);
  if (unknown.length === 0) return [];
  return [
    warning({
      file,
      message: `English has no such words, and nobody reads them: ${listKeys(unknown)}. Take them out.`,
    }),
  ];
}

function findOtherBlanks({ file, text, words }: ReadDictionary): Problem[] {
  return Object.entries(words).flatMap(([key, word]) => {
    const english = findEnglish(key);
    if (english === undefined || word.trim() === '') return [];
    const [own, wanted] = [listBlanks(key, word), listBlanks(key, english)];
    if (own.join() === wanted.join()) return [];
    return [
      error({
        file,
        line: findLine(text, key),
        label: key,
        value: word,
        message: `The site fills in ${wanted.join(', ') || 'nothing'} here. Write ${wanted.length > 0 ? 'each of them, and no other' : 'it without braces and %'}. In English it is: ${english}`,
      }),
    ];
  });
}

/** Some words stand in parts of the frame that would take them for HTML. */
function findMarkup({ file, text, words }: ReadDictionary): Problem[] {
  return Object.entries(words)
    .filter(([, word]) => word.includes('<'))
    .map(([key, value]) =>
      error({
        file,
        line: findLine(text, key),
        label: key,
        value,
        message: 'Words are text and nothing else, and < begins a piece of HTML. Write it without that sign.',
      }),
    );
}

function listKeys(keys: readonly string[]): string {
  const rest = keys.length - listedAtMost;
  return keys.slice(0, listedAtMost).join(', ') + (rest > 0 ? `, and ${rest} more` : '');
}

/** From 1, as editors count. */
function findLine(text: string, key: string): number | undefined {
  const index = text.split('\n').findIndex((line) => line.trimStart().startsWith(JSON.stringify(key)));
  return index < 0 ? undefined : index + 1;
}
