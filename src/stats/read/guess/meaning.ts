import type { LogCell, LogColumn } from '../../../schemas/logs.ts';
import { months } from '../../../schemas/vocabulary.ts';
import { toPlainWords } from './plain-words.ts';

/** What somebody’s words probably mean in ours. */
export interface Meaning {
  /** As it is written in a mapping. */
  ours: string;
  /** Whether the words are ours, but for spelling. */
  isExact: boolean;
}

/** What the words of a cell probably mean in a column of ours; undefined where that cannot be said. */
export function guessMeaning(text: string, { name, cell }: LogColumn): Meaning | undefined {
  const words = toPlainWords(text);
  switch (cell.kind) {
    case 'choice':
    case 'choices':
      return guessChoice(words, name, cell);
    case 'yes-no':
      return toMeaning(/^(yes|y|true)\b/.test(words) ? 'yes' : /^(no|n|false|none)\b/.test(words) ? 'no' : undefined);
    case 'month':
      return guessMonth(words);
    case 'rating':
      return guessRating(words, cell);
    default:
      return undefined;
  }
}

/**
 * What all the words of a column probably mean. On a scale no two words mean the same, so where that comes out (a scale
 * of seven words, say) none of these guesses is given.
 */
export function guessMeanings(texts: readonly string[], column: LogColumn): Map<string, Meaning | undefined> {
  const found = texts.map((text) => [text, guessMeaning(text, column)] as const);
  const isShared = ({ ours }: Meaning) =>
    column.cell.kind === 'rating' && ours !== noAnswer && found.filter(([, other]) => other?.ours === ours).length > 1;
  return new Map(found.map(([text, meaning]) => [text, meaning && !isShared(meaning) ? meaning : undefined]));
}

type Choices = Readonly<Record<string, RegExp>>;

const sides: Choices = {
  mentee: /\b(mentees?|m1s?|ms1s?|first years?|1st years?)\b/,
  mentor: /\b(mentors?|m2s?|ms2s?|second years?|2nd years?)\b/,
};

/** Words that give a choice away, by our columns. Where words point to two choices, nothing is guessed. */
const patterns: Readonly<Partial<Record<string, Choices>>> = {
  status: {
    held: /^(yes|held|met)\b|^(it|we|the group) (did )?(meet|met)\b|^(it )?(took place|happened|completed)\b/,
    canceled: /^no$|\bcancel|\b(not held|skipped)\b/,
    rescheduled: /\breschedul|\bpostpone|\b(moved|another day|later date)\b/,
  },
  mode: {
    in_person: /\b(in ?person|face to face|on campus|on site)\b/,
    virtual: /\b(virtual(ly)?|online|zoom|teams|video|remote(ly)?|phone)\b/,
    hybrid: /\b(hybrid|both|mixed)\b/,
  },
  initiated_by: sides,
  role: sides,
  wave: {
    pre: /\b(pre|before|start|beginning|baseline|entry|august|fall|orientation)\b/,
    post: /\b(post|after|end|exit|may|spring|final)\b/,
  },
  topic_codes: {
    studying: /\b(study(ing)?|learning strateg(y|ies))\b/,
    time: /\b(time|routines?|schedules?|scheduling)\b/,
    coursework: /\b(courses?|coursework|class(es)?|grades?|anatomy)\b/,
    'licensing-exams': /\b(step [123]|usmle|comlex|boards?|licens(ing|ure))\b/,
    stress: /\b(stress|burnout|well ?being|wellness|anxiety|mental health)\b/,
    belonging: /\b(belonging|friends?|friendships?|social)\b/,
    money: /\b(money|financ(es?|ial)|housing|debt|budget(ing)?|loans?)\b/,
    family: /\bfamil(y|ies)\b|(?<!\b(mental|global|public) )\bhealth\b(?! ?care)/,
    specialties: /\b(special(ty|ties)|residenc(y|ies)|career choice)\b/,
    clinical: /\b(clinical|clinics?|patients?|shadowing|rotations?)\b/,
    research: /\b(research|posters?|publications?)\b/,
    teaching: /\b(teaching|academic (careers?|medicine)|tutoring)\b/,
    service: /\b(service|volunteer(ing)?|leadership)\b/,
    'fair-treatment': /\b(fair(ness)?|mistreatment|discrimination|bias|harassment)\b/,
    other: /^(other|others|something else|misc(ellaneous)?)\b/,
  },
};

function guessChoice(words: string, name: string, { choices }: Extract<LogCell, { kind: 'choice' | 'choices' }>) {
  const own = Object.entries(choices).find(([key, label]) => [key, label].some((text) => toPlainWords(text) === words));
  if (own) return toMeaning(own[0], true);
  const fitting = Object.entries(patterns[name] ?? {}).filter(([, pattern]) => pattern.test(words));
  return toMeaning(fitting.length === 1 ? fitting[0]?.[0] : undefined);
}

function guessMonth(words: string): Meaning | undefined {
  const found = Object.keys(months).filter((month) => {
    return new RegExp(`\\b(${month}|${month.slice(0, 3)}|${month.slice(0, 4)})\\b`).test(words);
  });
  const [month] = found;
  if (month === undefined || found.length > 1) return undefined;
  const year = /\b20\d\d\b/.exec(words)?.[0];
  const number = Object.keys(months).indexOf(month) + 1;
  return toMeaning(year === undefined ? month : `${year}-${String(number).padStart(2, '0')}`);
}

/** The usual words of a scale from 1 to 5. */
const agreement: Readonly<Partial<Record<string, string>>> = {
  'strongly disagree': '1',
  disagree: '2',
  'somewhat disagree': '2',
  'neither agree nor disagree': '3',
  'neither disagree nor agree': '3',
  neutral: '3',
  agree: '4',
  'somewhat agree': '4',
  'strongly agree': '5',
};

/** How a mapping says that somebody gave no answer. */
const noAnswer = 'NA';

function guessRating(words: string, { min, max }: Extract<LogCell, { kind: 'rating' }>): Meaning | undefined {
  if (/^(not applicable|prefer not to (answer|say)|no answer|i dont know|dont know)$/.test(words)) {
    return toMeaning(noAnswer);
  }
  const number = /^(\d{1,2})\b(?! \d)/.exec(words)?.[1];
  if (number !== undefined) return Number(number) >= min && Number(number) <= max ? toMeaning(number) : undefined;
  return min === 1 && max === 5 ? toMeaning(agreement[words]) : undefined;
}

function toMeaning(ours: string | undefined, isExact = false): Meaning | undefined {
  return ours === undefined ? undefined : { ours, isExact };
}
