import { fleschKincaid } from 'flesch-kincaid';
import type { Nodes } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { syllable } from 'syllable';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * How many years of school in the United States a text asks for, by the formula of Flesch and Kincaid (1975): 0.39 times
 * the words of a sentence, plus 11.8 times the syllables of a word, less 15.59. Every paragraph, item of a list, cell of
 * a table and heading ends a sentence. Facts in braces and addresses are left out: a school’s names are not our wording.
 *
 * @param markdown the text of a page, without its frontmatter
 */
export function readingLevel(markdown: string): number {
  const text = markdown.replace(/\{\{[^}]*\}\}/g, 'it').replace(/\bhttps?:\/\/\S+|\S+@\S+/g, 'it');
  const tree = fromMarkdown(text, {
    extensions: [gfm(), directive()],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  });
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const block of listTexts(tree)) {
    for (const { segment } of sentences.segment(block)) {
      const found = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike);
      if (found.length === 0) continue;
      counts.sentence += 1;
      counts.word += found.length;
      counts.syllable += found.reduce((sum, word) => sum + Math.max(1, syllable(word.segment)), 0);
    }
  }
  return fleschKincaid(counts);
}

const textBlocks = new Set(['paragraph', 'heading', 'tableCell']);

function listTexts(node: Nodes): string[] {
  if (textBlocks.has(node.type)) return [toString(node).replace(/\n/g, ' ')];
  return 'children' in node ? node.children.flatMap(listTexts) : [];
}
