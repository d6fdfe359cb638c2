import { describe, expect, it } from 'vitest';
import { hidden } from '../../src/schemas/statistics.ts';
import { topics, type Topic } from '../../src/schemas/vocabulary.ts';
import { audit } from '../../src/stats/audit/audit.ts';
import type { Cell } from '../../src/stats/core/system.ts';
import { protect } from '../../src/stats/protect/protect.ts';
import type { Encounter, Score } from '../../src/stats/read/records.ts';
import { makeLogs, makeResponses, months, publish, year } from './support/logs.ts';
import { getFigure, meetInMay, range } from './support/published.ts';
import { makeCount, makeRow, policy } from './support/tables.ts';

/**
 * What one table tells of another. The reader of these tests has the program and the published file, counts on what is
 * no secret (how large groups are, that answers are whole), and lists every value that a protected figure can have.
 */

const item = (sum: number): Score => ({ sum, items: 1 });

describe('attendance does not tell how many encounters were held, where that is a band', () => {
  it('where few of 22 groups met in a month, and everybody came', async () => {
    const few = await Promise.all(range(1, 4).map((meeting) => publish(meetInMay(22, meeting))));
    expect(few.flatMap(({ audit: { findings } }) => findings)).toEqual([]);
    const shown = few.map((publication) => [
      getFigure(publication, 'encounters', '2024-05', 'held'),
      getFigure(publication, 'attendance', '2024-05', 'rate'),
    ]);
    expect(new Set(shown.map((figures) => JSON.stringify(figures))).size).toBe(1);
  });
});

describe('attendance does not tell how many were invited, where encounters held are a band', () => {
  /** So many of the groups meet in May, and in so many of them one mentee stays away. */
  const meet = async (groups: number, meeting: number, absent: number) => {
    const logs = meetInMay(groups, meeting);
    const encounters = logs.encounters.map((each) =>
      each.month === '2024-05' && Number(each.group.slice(1)) < absent ? { ...each, attended: 6 } : each,
    );
    const publication = await publish({ ...logs, encounters });
    expect(publication.audit.findings).toEqual([]);
    return getFigure(publication, 'attendance', '2024-05', 'rate');
  };

  it('by the ends of a band', async () => {
    const rates = await Promise.all(range(18, 21).map((meeting) => meet(22, meeting, 0)));
    expect(rates).toEqual(range(18, 21).map(() => ({ from: 95, to: 100 })));
  });

  it('by a percent that fits only some numbers of people', async () => {
    const rates = await Promise.all(range(8, 11).map((meeting) => meet(12, meeting, 5)));
    expect(rates).toEqual(range(8, 11).map(() => ({ from: 90, to: 100 })));
    expect(await meet(12, 12, 5)).toBe(94);
  });
});

describe('topics do not tell how many encounters were held, where that is a band', () => {
  it('where every encounter was about one topic', async () => {
    const logs = makeLogs(12);
    const encounters = logs.encounters.filter(({ group, month }) => !(group === 'G4' && month === '2024-02'));
    const publication = await publish({ ...logs, encounters });
    expect(getFigure(publication, 'encounters', '2024-02', 'held')).toEqual({ from: 8, to: 11 });
    // Each group meets once a month, as planned, so that a topic came up in no more encounters than were held.
    const times = getFigure(publication, 'group_topics', 'second/stress', 'times') ?? hidden;
    const possible = range(1, 4).filter((missed) => typeof times !== 'number' || times <= 12 * 5 - missed);
    expect(possible).toEqual([1, 2, 3, 4]);
  });
});

describe('the mean does not tell how many agreed, where that is a band', () => {
  it('in a scale of one question, whose answers are whole', async () => {
    const people = 20;
    const responses = makeResponses('mentee', people, (person, wave) => ({
      help: item(wave === 'post' ? 1 + (person % 5) : person < 4 ? 5 : 3),
    }));
    const publication = await publish(makeLogs(10, { responses }));
    expect(publication.audit.findings).toEqual([]);
    const before = getFigure(publication, 'survey', 'mentee/help', 'before');
    const agree = getFigure(publication, 'survey', 'mentee/help', 'agree_before');
    if (typeof before !== 'number' || agree === hidden) return;
    expect(agree).toEqual({ from: 0, to: 20 });
    const sums = range(people, 5 * people).filter((sum) => Math.floor((10 * sum) / people + 0.5) / 10 === before);
    const fits = (agreed: number) =>
      sums.some((sum) => sum >= 4 * agreed + (people - agreed) && sum <= 5 * agreed + 3 * (people - agreed));
    expect(range(0, 4).filter(fits)).toEqual(expect.arrayContaining([0, 4]));
  });
});

describe('means do not tell how many answered both times, where that is a band', () => {
  const answerAll = async (mentors: number, answered: number) => {
    const responses = makeResponses('mentor', answered, () => ({ help: item(5) }));
    const publication = await publish(makeLogs(mentors, { responses }));
    expect(publication.audit.findings).toEqual([]);
    const before = getFigure(publication, 'survey', 'mentor/help', 'before');
    return [getFigure(publication, 'pairs', 'mentor', 'people'), before];
  };

  it('by the ends of a band', async () => {
    const shown = await Promise.all(range(18, 21).map((answered) => answerAll(22, answered)));
    expect(new Set(shown.map((figures) => JSON.stringify(figures))).size).toBe(1);
    expect(shown[0]).toEqual([{ from: 18, to: 21 }, { from: 4.5, to: 5 }]); // prettier-ignore
  });

  it('by being shown at all', async () => {
    const shown = await Promise.all(range(10, 11).map((answered) => answerAll(12, answered)));
    expect(shown.map(([, before]) => before)).toEqual([hidden, hidden]);
  });
});

describe('percents do not tell how many answered both times, where that is a band', () => {
  it('of 22 mentors, one of whom did not', async () => {
    const responses = makeResponses('mentor', 21, (person, wave) => ({
      confidence: item((wave === 'pre' ? person % 2 : person % 3) === 0 ? 3 : 4),
      belonging: item((wave === 'pre' ? person % 3 : person % 7) < 2 ? 3 : 4),
      help: item(person % 4 === 0 ? 2 : 4),
    }));
    const publication = await publish(makeLogs(22, { responses }));
    expect(publication.audit.findings).toEqual([]);
    if (getFigure(publication, 'pairs', 'mentor', 'people') === hidden) return;
    expect(getFigure(publication, 'pairs', 'mentor', 'people')).toEqual({ from: 18, to: 21 });
    const percents = publication.statistics.tables.survey
      .filter(({ role }) => role === 'mentor')
      .flatMap(({ agree_before, agree_after }) => [agree_before, agree_after]);
    const possible = range(18, 21).filter(
      (people) =>
        percents.every((percent) => percent === hidden || people >= policy.minPercentGroup) &&
        percents.every(
          (percent) =>
            typeof percent !== 'number' ||
            range(5, people - 5).some((agreed) => Math.floor((100 * agreed) / people + 0.5) === percent),
        ),
    );
    expect(possible).toEqual(expect.arrayContaining([18, 21]));
  });
});

describe('the sum of other topics does not tell of each of them', () => {
  it('where there were hardly more encounters than it says', async () => {
    const often: Topic[] = [
      'studying',
      'time',
      'coursework',
      'licensing-exams',
      'stress',
      'belonging',
      'money',
      'other',
    ];
    const logs = makeLogs(3);
    const encounters = logs.encounters
      .filter(({ month }) => months.slice(0, 2).includes(month))
      .map((each, i): Encounter => ({ ...each, topics: i < 5 ? [...often, 'family'] : often }));
    const publication = await publish({ ...logs, encounters });
    expect(publication.audit.findings).toEqual([]);
    const other = getFigure(publication, 'group_topics', 'first/other', 'times');
    if (other === hidden) return;
    // Each of those counted together came up in 6 encounters at most: what all of them miss, one may miss.
    const shown = publication.statistics.tables.group_topics.filter(({ term }) => term === 'first');
    const together = Object.keys(topics).length - (shown.length - 1);
    expect(together * 6 - Number(other)).toBeGreaterThanOrEqual(policy.minCell - 1);
  });
});

describe('a later release', () => {
  const logs = makeLogs(22);
  const firstTerm = { terms: year.terms.slice(0, 1), month: '2024-01' };

  it('says how many encounters were planned, whatever was corrected since the first', async () => {
    const first = await publish(logs, firstTerm);
    const encounters = logs.encounters.filter(({ group, month }) => !(group === 'G4' && month === '2023-09'));
    const whole = await publish({ ...logs, encounters }, { published: first.statistics });
    expect(getFigure(whole, 'totals', '', 'expected')).toBe(220);
  });

  it('gives each month its own weight in the year', async () => {
    const mistaken = logs.encounters.map((each) => (each.month === '2023-09' ? { ...each, attended: 2 } : each));
    const first = await publish({ ...logs, encounters: mistaken }, firstTerm);
    const whole = await publish(logs, { published: first.statistics });
    // Nine months of 71 percent and one of 29, as they are published.
    expect([66, 67, 68, hidden]).toContain(getFigure(whole, 'totals', '', 'attendance'));
  });
});

describe('a year that went well is published', () => {
  it('where all but six of 1540 came', async () => {
    const logs = makeLogs(22);
    const encounters = logs.encounters.map((each, i) => ({ ...each, attended: i % 37 === 0 ? 6 : 7 }));
    expect(encounters.reduce((sum, { invited, attended }) => sum + invited - attended, 0)).toBe(6);
    const { statistics } = await publish({ ...logs, encounters });
    expect(typeof statistics.tables.totals[0]?.attendance).not.toBe('number');
  });

  it('where everybody went from the lowest answer to the highest', async () => {
    const responses = makeResponses('mentee', 140, (_, wave) => ({ help: item(wave === 'pre' ? 1 : 5) }));
    const { audit: audited } = await publish(makeLogs(22, { responses }));
    expect(audited.findings).toEqual([]);
  });
});

describe('protect', () => {
  it('protects what it can, where an earlier release gave something away', async () => {
    const row = makeRow([3, 2, 12, 9]);
    const was = (value: number) => ({ earlier: { is: 'exact', value } as const });
    const lost: Cell[] = [
      makeCount('lost', 3, { earlier: { is: 'hidden' } }),
      makeCount('rest', 7, was(7)),
      makeCount('sum', 10, was(10)),
    ];
    const terms = [['lost', 1], ['rest', 1], ['sum', -1]] as const; // prettier-ignore
    const relation = { id: 'lost', terms: terms.map(([cell, times]) => ({ cell, times })), is: '=', to: 0 } as const;
    const { release } = protect({ ...row, cells: [...lost, ...row.cells], relations: [relation, ...row.relations] });
    const alone = protect(row).release;
    expect(row.cells.map(({ id }) => release.figures.get(id))).toEqual([...alone.figures.values()]);
    expect((await audit(row, alone)).passed).toBe(true);
  });
});
