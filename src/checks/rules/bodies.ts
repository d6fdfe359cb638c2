import { caseBodyWords } from '../../schemas/case.ts';
import { mentorBodyWords } from '../../schemas/mentor.ts';
import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** Mentors whose own text, and cases whose story, is too short to know them by or too long to be read. */
export function findOddBodies({ mentors, cases }: Pick<Content, 'mentors' | 'cases'>): Problem[] {
  return [
    ...mentors.flatMap(({ file, body }) => explain(file, 'About me', countWords(body), mentorBodyWords)),
    ...cases.flatMap(({ file, body }) => explain(file, 'What happens', countWords(body), caseBodyWords)),
  ];
}

function explain(file: string, label: string, words: number, { min, max }: { min: number; max: number }): Problem[] {
  if (words >= min && words <= max) return [];
  const advice = words < min ? 'Write a little more' : 'Shorten it';
  return [error({ file, label, message: `The text has ${words} words; ${min} to ${max} read well. ${advice}.` })];
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
