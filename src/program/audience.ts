import type { Program } from '../schemas/program.ts';
import type { AudienceWording } from '../schemas/vocabulary.ts';

/** Whom a program serves, in words that a page can print. */
export interface AudienceWords {
  /** Ends the sentence “The program is for …”. */
  who: string;
  /** Who may take part: one or two sentences. */
  eligibility: string;
}

/**
 * The ready wordings. Whom a program is made for may be said differently from state to state, so that a school chooses.
 * Who may take part is the same in each of them: nobody is asked for a background.
 */
const readyWords: Record<Exclude<AudienceWording, 'own'>, AudienceWords> = {
  all_students: {
    who: 'every first-year medical student',
    eligibility:
      'Every first-year student may take part. Nobody has to give a reason or say anything about their background.',
  },
  first_generation_and_rural: {
    who: 'first-generation and rural students',
    eligibility:
      'The program was made for first-generation and rural students. Every first-year student may take part, and nobody has to show that they belong to a group.',
  },
  underrepresented: {
    who: 'students underrepresented in medicine',
    eligibility:
      'The program was made for students underrepresented in medicine. Every first-year student may take part, and nobody has to show that they belong to a group.',
  },
};

/** How this school says whom its program serves: a ready wording, or its own. */
export function describeAudience({
  wording,
  who = '',
  eligibility,
}: Pick<Program['audience'], 'wording' | 'who' | 'eligibility'>): AudienceWords {
  return wording === 'own' ? { who, eligibility: eligibility ?? `The program is for ${who}.` } : readyWords[wording];
}
