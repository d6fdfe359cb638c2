import { describe, expect, it } from 'vitest';
import { guess } from './guess.ts';

describe('the order of days is never guessed', () => {
  const day = (days: readonly string[], top = 'Timestamp,Group,Date,Requested by') =>
    guess({ 'a.csv': [top, ...days.map((each) => `x,G1,${each},A mentee`)].join('\n') });

  it.each([
    [['9/14/2023', '3/4/2024'], 'MDY'],
    [['14/9/2023', '3/4/2024'], 'DMY'],
    [['2023/9/14'], 'YMD'],
    [['9/14/2023 17:30:00', '3/4/2024 8:00:00'], 'MDY'],
    [['9/14/23'], 'MDY'],
    [['2023-09-14', '2024-02-13 17:30'], undefined],
  ])('%j: %s', async (days, order) => {
    const { mapping, yaml } = await day(days);
    expect(mapping.meetings?.dates).toBe(order);
    expect(yaml).not.toContain('# dates');
  });

  it.each([
    [
      ['3/4/2024', '11/12/2023'],
      ['MDY', 'DMY'],
    ],
    [['13/4/26'], ['YMD', 'DMY']],
  ])('%j: the person chooses', async (days, orders) => {
    const { mapping, yaml } = await day(days);
    expect(mapping.meetings?.dates).toBeUndefined();
    expect(yaml.match(/(?<=# dates: )\w+/g)).toEqual(orders);
  });

  it('what one column shows holds for the others of the file', async () => {
    const { mapping } = await day(['3/4/2024,A mentee,9/14/2023'], 'Timestamp,Group,Date,Requested by,logged_at,Note');
    expect(mapping.meetings?.dates).toBe('MDY');
  });

  it.each([[['9/14/2023', '14/9/2023']], [['soon']], [['45292']]])('%j: no order is offered', async (days) => {
    const { yaml } = await day(days);
    expect(yaml).toContain('# TODO: no single order fits all days of this file.');
    expect(yaml).not.toMatch(/dates: /);
  });
});

describe('the words of closed columns are listed with what they mean', () => {
  const answers = async (column: string, header: string, words: readonly string[], format = 'Timestamp') => {
    const rows = words.map((word) => `x,G1,2023-09-14,"${word}"`);
    const logs = header.startsWith('I ') ? 'Role,Wave' : 'Group,Date';
    const first = header.startsWith('I ') ? rows.map((row) => row.replace('G1,2023-09-14', 'mentee,pre')) : rows;
    const { mapping, yaml } = await guess({ 'a.csv': [`${format},${logs},"${header}"`, ...first].join('\n') });
    return { list: Object.values(mapping)[0]?.values?.[column], source: Object.values(mapping)[0], yaml };
  };

  it('what the reader knows by itself is not listed', async () => {
    expect((await answers('status', 'Did the group meet?', ['held', 'Canceled', 'cancelled'])).list).toBeUndefined();
  });

  it('what cannot be guessed is marked', async () => {
    const { list } = await answers('status', 'Did the group meet?', ['Yes', 'No', 'Perhaps', 'yes ']);
    expect(list).toEqual({ Yes: 'held', No: 'canceled', Perhaps: 'TODO' });
  });

  it('what points both ways is not guessed', async () => {
    const { list } = await answers('initiated_by', 'Who asked for the meeting?', [
      'A mentee',
      'The mentor asked a mentee',
    ]);
    expect(list).toEqual({ 'A mentee': 'mentee', 'The mentor asked a mentee': 'TODO' });
  });

  it('a scale of five words has its numbers', async () => {
    const silent = { 'Prefer not to say': 'NA', 'Not applicable': 'NA' };
    const words = ['Agree', 'Strongly agree', 'Disagree', 'Neutral', 'Strongly disagree', ...Object.keys(silent)];
    const { list } = await answers('bel_2', 'I can be myself in this class.', words);
    const sorted = { 'Strongly disagree': 1, Disagree: 2, Neutral: 3, Agree: 4, 'Strongly agree': 5 };
    expect(list).toEqual({ ...sorted, ...silent });
    expect(Object.keys(list ?? {})).toEqual([...Object.keys(sorted), ...Object.keys(silent)]);
  });

  it('numbers before words count', async () => {
    const { list } = await answers('bel_2', 'I can be myself in this class.', [
      '1 – not at all',
      '5: fully',
      '3',
      '1-2',
    ]);
    expect(list).toEqual({ '1 – not at all': 1, '5: fully': 5, '1-2': 'TODO' });
  });

  it('a scale of seven words is left to the person', async () => {
    const words = ['Disagree', 'Somewhat disagree', 'Agree', 'Somewhat agree', 'Strongly agree'];
    const { list } = await answers('bel_2', 'I can be myself in this class.', words);
    expect(list).toEqual({
      ...{ Disagree: 'TODO', 'Somewhat disagree': 'TODO', Agree: 'TODO', 'Somewhat agree': 'TODO' },
      'Strongly agree': 5,
    });
  });

  it('a word that one question of a scale has stands under all of them', async () => {
    const header = 'Role,Wave,I can be myself in this class.,People here would notice if I stopped turning up.,sat';
    const { mapping } = await guess({ 'a.csv': `${header}\nmentee,pre,Agree,Disagree,4\nmentee,pre,Agree,Agree,5\n` });
    expect(mapping.survey?.values).toEqual({
      bel_2: { Disagree: 2, Agree: 4 },
      bel_3: { Disagree: 2, Agree: 4 },
    });
  });

  it('the names of months are understood', async () => {
    const { list } = await answers('month', 'Which month is it?', ['Sept', 'October 2023', 'aug', 'May or June']);
    expect(list).toEqual({ Sept: 'september', 'October 2023': '2023-10', 'May or June': 'TODO' });
  });

  it('choices may be separated by semicolons or commas', async () => {
    const words = ['Stress and well-being', 'Research'];
    const apart = await Promise.all([';', ', '].map((sign) => answers('topic_codes', 'Topics', [words.join(sign)])));
    for (const { list } of apart) expect(list).toEqual({ 'Stress and well-being': 'stress' });
    expect(apart.map(({ source }) => source?.between_choices)).toEqual([undefined, ',']);
  });

  it('of more than twelve words only those that are clear are listed', async () => {
    const words = ['Yes', 'No', ...'a b c d e f g h i j k l m'.split(' ')].flatMap((word) => [word, word]);
    const { list, yaml } = await answers('status', 'Did the group meet?', words);
    expect(list).toEqual({ Yes: 'held', No: 'canceled' });
    expect(yaml).toContain('# TODO: there are more than 12 different words');
  });

  it.each([
    ['own words', ['We met at noon', 'Everybody ill', 'Good talk', 'Rain', 'Yes']],
    ['long texts', ['Yes', 'Yes', `No, ${'because of the weather and '.repeat(3)}more`]],
    ['addresses', ['Yes', 'Yes', 'Yes', 'ask kim@example.org']],
  ])('none of them is where a column holds %s', async (_, words) => {
    const { list, yaml } = await answers('status', 'Did the group meet?', words);
    expect(list).toBeUndefined();
    expect(yaml).toContain('# TODO: status looks like free text');
    for (const word of words.slice(2)) expect(yaml).not.toContain(word);
  });

  it('a column of free text that is not needed is ignored', async () => {
    const words = ['Her exam', 'The weather', 'A long story', 'Plans for fall'];
    const { source, yaml } = await answers('topic_codes', 'What did you talk about?', words);
    expect(source?.columns).not.toHaveProperty('topic_codes');
    expect(source?.ignore).toContain('What did you talk about?');
    expect(yaml).toContain('# "What did you talk about?" may be topic_codes');
  });
});
