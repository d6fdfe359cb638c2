import { toPlainText } from '../markdown/plain.ts';

/** Enough to tell cases apart. */
const longEnough = 60;
/** What search engines and feed readers show. */
const longest = 160;

/** How a case begins, as plain text: whole sentences of its first paragraph, as many as make it known again. */
export function getOpening(story: string, language: string): string {
  const [paragraph = ''] = story.trim().split(/\n\s*\n/);
  const text = toPlainText(paragraph).replace(/\s+/g, ' ').trim();
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  let opening = '';
  for (const { segment } of sentences) {
    if (opening.length >= longEnough || (opening !== '' && opening.length + segment.trimEnd().length > longest)) break;
    opening += segment;
  }
  return shorten(opening.trim());
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
