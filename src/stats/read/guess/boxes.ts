import type { ExportColumn } from './export-file.ts';
import { headerPatterns } from './header-patterns.ts';
import { toPlainWords } from './plain-words.ts';

/** One column of a question whose answers are boxes to tick. */
export interface Box {
  index: number;
  header: string;
  /** The code or words of the answer, as far as the export tells. */
  choice: string;
}

/** A question: one column, or one for each of its boxes. */
export interface Question extends Pick<ExportColumn, 'index' | 'header' | 'texts' | 'isField'> {
  boxes: readonly Box[];
}

/** Puts columns that are the boxes of one question together: `topics___1` of REDCap, `Q7_1` of Qualtrics. */
export function gatherQuestions(columns: readonly ExportColumn[]): Question[] {
  const families = Map.groupBy(columns, getStem);
  return [...families].flatMap(([stem, members]): Question[] => {
    const boxes = stem === undefined ? undefined : (getRedcapBoxes(members) ?? getQualtricsBoxes(members));
    const [first] = members;
    if (stem === undefined || !first || !boxes) return members.map((column) => ({ ...column, boxes: [] }));
    const words = toPlainWords(stem);
    return [{ ...first, header: stem, texts: [words, getCommonWords(members)].filter(Boolean), boxes }];
  });
}

const redcapBox = /^(.+?)___(.+)$/;
const qualtricsBox = /^(.+)_(\d+)$/;

function getStem({ header }: ExportColumn): string | undefined {
  return (redcapBox.exec(header) ?? qualtricsBox.exec(header))?.[1];
}

function getRedcapBoxes(members: readonly ExportColumn[]): Box[] | undefined {
  const boxes = members.flatMap(({ index, header }) => {
    const choice = redcapBox.exec(header)?.[2];
    return choice === undefined ? [] : [{ index, header, choice }];
  });
  return boxes.length === members.length ? boxes : undefined;
}

/** In Qualtrics the rows of a table are numbered like boxes; only a question about topics is known to be boxes. */
function getQualtricsBoxes(members: readonly ExportColumn[]): Box[] | undefined {
  const stem = getCommonWords(members);
  if (members.length < 2 || !headerPatterns.topic_codes?.test(stem)) return undefined;
  return members.map(({ index, header, texts }) => ({
    index,
    header,
    choice: getQuestion(texts).slice(stem.length + 1),
  }));
}

/** The words with which the questions of all these columns begin. */
function getCommonWords(columns: readonly ExportColumn[]): string {
  const [first = [], ...others] = columns.map(({ texts }) => getQuestion(texts).split(' '));
  const end = first.findIndex((word, i) => others.some((words) => words[i] !== word));
  return first.slice(0, end < 0 ? first.length : end).join(' ');
}

function getQuestion([, question = '']: readonly string[]): string {
  return question;
}
