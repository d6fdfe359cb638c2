import { describe, expect, it } from 'vitest';
import { describeAttendance, describeEncounters } from '../../src/published/encounters.ts';
import { describeAskedBy, describeMeetings } from '../../src/published/meetings.ts';
import { describeDirections, describePairs, makeResponses, type Direction } from '../../src/published/survey.ts';
import { describeTopics } from '../../src/published/topics.ts';
import type { Figure } from '../../src/schemas/statistics.ts';
import type { Topic } from '../../src/schemas/vocabulary.ts';
import { makeVoice, makeYear, readYear } from './make.ts';

const voice = makeVoice();

type Count = number | 'hidden';
type Part = Count | { from: number; to: number };
const encounter = (month: string, held: Part, expected: Count = 22) => ({ month, held, expected, release: 1 });
const attendance = (month: string, rate: Figure) => ({ month, rate, release: 1 }) as const;

describe('the title about group sessions', () => {
  it.each([
    ['all held', [22, 22], 'Every planned group session was held, month after month'],
    ['some not held', [22, 17], '39 of 44 planned group sessions were held'],
    ['one month hidden', [22, 'hidden'], 'Group sessions, month by month'],
  ] as const)('says what the months add up to: %s', (_, held, title) => {
    const rows = held.map((count, i) => encounter(`2023-0${i + 8}`, count));
    expect(describeEncounters(rows, undefined, voice).title).toBe(title);
  });

  it('takes the sum from the year where a month is hidden', () => {
    const rows = [encounter('2023-08', 22), encounter('2023-09', 'hidden')];
    const { title } = describeEncounters(rows, { held: 38, expected: 44 }, voice);
    expect(title).toBe('38 of 44 planned group sessions were held');
    expect(describeEncounters(rows, { held: { from: 40, to: 43 }, expected: 44 }, voice).title).toBe(
      '40 to 43 of 44 planned group sessions were held',
    );
    expect(describeEncounters(rows, { held: 'hidden', expected: 44 }, voice).title).toBe(
      'Group sessions, month by month',
    );
  });

  it('uses the words of the school', () => {
    const own = makeVoice({ session: 'huddle', sessions: 'huddles' });
    expect(describeEncounters([encounter('2023-08', 17)], undefined, own).title).toBe(
      '17 of 22 planned group huddles were held',
    );
  });
});

describe('the title about attendance', () => {
  it.each([
    ['from low to high', [84, 81, 90], 'Attendance ran from 81% to 90%'],
    ['a band at the top', [84, { from: 97, to: 100 }], 'Attendance ran from 84% to 97% or more'],
    ['the same throughout', [84, 84], 'Attendance was 84% in every month'],
    [
      'the same band throughout',
      [
        { from: 97, to: 100 },
        { from: 97, to: 100 },
      ],
      'Attendance was 97% or more in every month',
    ],
    ['a hidden month', [84, 'hidden', 90], 'In the months shown, attendance ran from 84% to 90%'],
    ['nothing shown', ['hidden', 'hidden'], 'Attendance, month by month'],
    ['one month shown', ['hidden', 84], 'Attendance, month by month'],
  ] as const)('%s', (_, rates, title) => {
    const rows = rates.map((rate, i) => attendance(`2023-0${i + 8}`, rate)) as Parameters<typeof describeAttendance>[0];
    expect(describeAttendance(rows, voice).title).toBe(title);
  });
});

describe('the title about individual meetings', () => {
  it.each([
    ['more later', 27, 37, '64 individual meetings, more of them from January to May'],
    ['more earlier', 36, 28, '64 individual meetings, more of them from August to December'],
    ['as many', 30, 30, '60 individual meetings, as many in each term'],
    ['one hidden', 27, 'hidden', 'Individual meetings by term'],
  ] as const)('%s', (_, first, second, title) => {
    const rows = [
      { term: 'first' as const, held: first, release: 1 },
      { term: 'second' as const, held: second, release: 1 },
    ];
    expect(describeMeetings(rows, voice).title).toBe(title);
  });

  it('is about one term as long as there is only one', () => {
    expect(describeMeetings([{ term: 'first', held: 27, release: 1 }], voice).title).toBe(
      '27 individual meetings from August to December',
    );
  });

  it.each([
    ['both shown', 51, 13, 'Mentees asked for 51 of 64 meetings'],
    ['nobody of the mentees', 0, 13, 'Mentees asked for 0 of 13 meetings'],
    ['one hidden', 51, 'hidden', 'Who asked for the meetings'],
  ] as const)('says who asked for them: %s', (_, mentee, mentor, title) => {
    const rows = [
      { role: 'mentee' as const, meetings: mentee, release: 1 },
      { role: 'mentor' as const, meetings: mentor, release: 1 },
    ];
    expect(describeAskedBy(rows, voice).title).toBe(title);
  });
});

describe('the title about topics', () => {
  const row = (term: 'first' | 'second', topic: Topic, times: Part) => ({ term, topic, times, release: 1 });

  it.each([
    [
      'one term',
      [row('first', 'studying', 9), row('first', 'stress', 8)],
      '“Studying” came up most often from August to December',
    ],
    [
      'both the same',
      [row('first', 'studying', 9), row('second', 'studying', 8)],
      '“Studying” came up most often in both terms',
    ],
    [
      'two',
      [row('first', 'studying', 9), row('second', 'research', 8)],
      '“Studying” came up most often from August to December, “Research” from January to May',
    ],
    [
      'a tie',
      [row('first', 'studying', 9), row('first', 'stress', 9)],
      '“Studying” and “Stress and well-being” came up most often from August to December',
    ],
    [
      'what is counted together is no topic',
      [row('first', 'studying', 9), row('first', 'other', 30)],
      '“Studying” came up most often from August to December',
    ],
    [
      'a hidden one might have come up more often',
      [row('first', 'studying', 9), row('first', 'stress', 'hidden')],
      'Of the topics shown, “Studying” came up most often from August to December',
    ],
    [
      'one in a band may have come up more often',
      [row('first', 'studying', 9), row('first', 'stress', { from: 20, to: 23 })],
      'Topics of the group sessions',
    ],
    ['nothing shown', [row('first', 'studying', 'hidden')], 'Topics of the group sessions'],
    ['nothing came up', [row('first', 'studying', 0)], 'Topics of the group sessions'],
  ] as const)('%s', (_, rows, title) => {
    expect(describeTopics(rows, 'group_topics', voice).title).toBe(title);
  });
});

describe('the title about the survey', () => {
  it.each([
    [['rose', 'rose', 'rose'], 'rose on 3 of 3 scales'],
    [['rose', 'fell', 'rose'], 'rose on 2 of 3 scales and fell on 1'],
    [['fell', 'fell'], 'fell on 2 of 2 scales'],
    [['same', 'fell', 'rose'], 'rose on 1 of 3 scales, fell on 1, and stayed the same on 1'],
    [['same', 'same'], 'stayed the same on 2 of 2 scales'],
    [['rose', undefined, 'fell'], 'rose on 1 of the 2 scales shown and fell on 1'],
  ] as [Direction[], string][])('says a fall as plainly as a rise: %j', (directions, words) => {
    expect(describeDirections(directions, { role: 'mentee', of: 'means' }, voice)).toBe(
      `Mean answers of mentees ${words}`,
    );
  });

  it('claims nothing where nothing is shown', () => {
    expect(describeDirections([undefined], { role: 'mentor', of: 'means' }, voice)).toBe(
      'Mean answers of mentors, before and after',
    );
    expect(describeDirections([undefined], { role: 'mentor', of: 'agreement' }, voice)).toBe(
      'Agreement among mentors, before and after',
    );
  });

  it('says how many people stand behind it, if that is published', () => {
    const year = readYear();
    expect(describePairs(year, 'mentee', voice)).toContain('The same 98 mentees before and after the year');
    const hidden = makeYear({ pairs: [{ role: 'mentee', people: 'hidden', release: 1 }] });
    expect(describePairs(hidden, 'mentee', voice)).toContain('The same mentees before and after the year');
  });

  it('says that a change may come from anything, and that skills were rated looking back', () => {
    const year = readYear();
    expect(describePairs(year, 'mentee', voice)).toContain('may come from anything');
    expect(describePairs(year, 'mentee', voice)).not.toContain('looking back');
    expect(describePairs(year, 'mentor', voice)).toContain('both answers were given after the year');
  });

  it('says of response rates no more than the lowest band', () => {
    expect(makeResponses(readYear(), voice)?.title).toBe('At least 50% answered each time');
    const responses = [{ role: 'mentee', wave: 'pre', rate: 'hidden', release: 1 }] as const;
    expect(makeResponses(makeYear({ responses: [...responses] }), voice)?.title).toBe('Who answered the survey');
  });
});
