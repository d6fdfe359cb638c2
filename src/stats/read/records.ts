import type { Role, Scale, Topic, Wave } from '../../schemas/vocabulary.ts';

/**
 * What the private logs hold once every row has been checked. Nothing here may be printed. Codes of groups, mentors and
 * persons are in lower case: people type them either way.
 */

/** A group of mentees with its mentor, for one academic year. */
export interface Group {
  group: string;
  mentor: string;
  /** Mentees. */
  size: number;
}

/** One planned encounter of a group. */
export interface Encounter {
  group: string;
  /** `YYYY-MM`: the month that the encounter counts for. */
  month: string;
  isHeld: boolean;
  /** Mentees invited and mentees who came; set where it was held. */
  invited: number;
  attended: number;
  topics: readonly Topic[];
}

/** One voluntary meeting of a mentee with the mentor of a group. */
export interface Meeting {
  group: string;
  /** `YYYY-MM`. */
  month: string;
  askedBy: Role;
  topics: readonly Topic[];
}

/** The answers of one person in one wave. */
export interface Response {
  person: string;
  role: Role;
  wave: Wave;
  /**
   * Sum of the answered items (1 to 5 each) and how many were answered, for each scale that has enough answers: two of
   * three items, four of six, or the only one. `skillsThen` is the scale `skills` as remembered in the post survey.
   */
  scores: Partial<Record<Scale | 'skillsThen', Score>>;
}

export interface Score {
  sum: number;
  items: number;
}
