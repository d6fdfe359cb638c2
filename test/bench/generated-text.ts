import type { Random } from '../support/random.ts';

const common =
  'the a of to and in for with on at by from as or that this it is are be was can will may should must not each both their your our they you we who when where how what why which about after before during between over under again still also then than more most some any all one two three first next last new good clear small short long early late open shared ready useful possible common different same real right';
const subject =
  'mentor mentors group groups session sessions goal goals feedback plan plans question questions answer answers listening trust practice skill skills project community program guide handbook week weeks month meeting meetings agenda note notes checklist progress report support role pair peer peers coach learning learner training topic topics example activity reflection challenge decision decisions conflict interest travel cost resource template form survey outcome success failure boundary respect inclusion culture language access schedule calendar introduction summary email message call chat channel document folder link page story career research science team teams member event conference proposal grant budget policy code conduct safety privacy consent agreement expectation experience background strength weakness motivation energy focus value purpose vision impact measure evidence method tool step stage start end cycle cohort network advocate sponsor identity belonging stress balance workload deadline priority task draft share present discuss explain show invite agree decide try adapt improve repeat record check confirm prepare arrive begin continue pause finish celebrate anatomy lecture ward patient clinic exam block lab library dean faculty clerkship residency';
const beginnings =
  'ba be bi bo ca ce co da de di do fa fe fi ga ge go ha he hi ka ke ki la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo';
const endings = ['', '', 'n', 'r', 's', 'l', 't', 'ment', 'tion', 'ing', 'ed', 'er'];

/** Words that nobody needs to read, as often as words are used: a few again and again, thousands of them rarely. */
export interface Writer {
  /** About so many words, as sentences. */
  paragraph: (words: number) => string;
  /** So many words of the subject, with a capital at the start. */
  phrase: (words: number) => string;
}

export function createWriter(random: Random): Writer {
  const subjects = subject.split(' ');
  const vocabulary = [...new Set([...common.split(' '), ...subjects, ...inventWords(9000, random.fork())])];
  // The nth word is used about as often as 1 in n, as in any language.
  let total = 0;
  const sums = vocabulary.map((_, rank) => (total += Math.round(1e9 / (rank + 4))));
  const word = () => vocabulary[findPlace(sums, random.int(0, total - 1))] ?? '';
  const times = (count: number, make: () => string) => Array.from({ length: count }, make).join(' ');
  return {
    paragraph(words) {
      const sentences: string[] = [];
      for (let left = words; left > 0;) {
        const length = Math.max(3, Math.min(left, random.int(8, 20)));
        sentences.push(`${capitalize(times(length, word))}.`);
        left -= length;
      }
      return sentences.join(' ');
    },
    phrase: (words) => capitalize(times(words, () => random.pick(subjects))),
  };
}

function inventWords(count: number, random: Random): string[] {
  const syllables = beginnings.split(' ');
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: random.int(2, 4) }, () => random.pick(syllables));
    return parts.join('') + random.pick(endings);
  });
}

/** The first place whose sum is above a number. */
function findPlace(sums: readonly number[], number: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
