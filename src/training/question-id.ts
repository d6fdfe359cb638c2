import type { SelfCheck } from '../schemas/handbook-page.ts';

/**
 * Names a question by its page and its words, so that a question which was edited counts as a new one. The explanation
 * may be improved without that.
 */
export function getQuestionId(page: string, { question, choices }: Pick<SelfCheck, 'question' | 'choices'>): string {
  return `${page}#${hash(JSON.stringify([question, choices.map(({ text, right }) => [text, right])]))}`;
}

/** 52 bits in the manner of FNV, in two lanes: far more than a handbook has questions. */
function hash(text: string): string {
  let low = 0x2c9277b5;
  let high = 0x5f356495;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x9e3779b1);
    low ^= low >>> 15;
    high = Math.imul(high ^ code, 0x85ebca77);
    high ^= high >>> 13;
  }
  return ((high & 0xfffff) * 2 ** 32 + (low >>> 0)).toString(36);
}
