import { mentorBodyWords } from '../../schemas/mentor.ts';
import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** Mentors whose own text is too short to know them by, or too long to be read. */
export function findOddMentorBodies({ mentors }: Content): Problem[] {
  return mentors.flatMap(({ file, body }) => {
    const words = countWords(body);
    if (words >= mentorBodyWords.min && words <= mentorBodyWords.max) return [];
    const advice = words < mentorBodyWords.min ? 'Write a little more' : 'Shorten it';
    return [
      error({
        file,
        label: 'About me',
        message: `The text has ${words} words; ${mentorBodyWords.min} to ${mentorBodyWords.max} read well. ${advice}.`,
      }),
    ];
  });
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
