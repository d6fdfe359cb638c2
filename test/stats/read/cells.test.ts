import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logColumns, type LogCell } from '../../../src/schemas/logs.ts';
import { makeParser, type CellOptions } from '../../../src/stats/read/cells.ts';

const plain: CellOptions = { order: undefined, withTimes: false, today: '2024-06-18', between: ';', values: new Map() };

const count: LogCell = { kind: 'count', min: 0, max: 50 };
const rating: LogCell = { kind: 'rating', min: 1, max: 5 };
const code: LogCell = { kind: 'code' };
const status = logColumns.encounters.find(({ name }) => name === 'status')?.cell ?? code;
const topicCodes = logColumns.encounters.find(({ name }) => name === 'topic_codes')?.cell ?? code;

const read = (cell: LogCell, text: string, options: Partial<CellOptions> = {}) =>
  makeParser(cell, { ...plain, ...options })(text);
const valueOf = (cell: LogCell, text: string, options: Partial<CellOptions> = {}) => {
  const { value, refusal } = read(cell, text, options);
  expect(refusal).toBeUndefined();
  return value;
};
const ruleOf = (cell: LogCell, text: string, options: Partial<CellOptions> = {}) => {
  const { value, refusal } = read(cell, text, options);
  expect(value).toBeUndefined();
  return refusal?.rule;
};

describe('a count', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    [' 7 ', 7],
    ['50', 50],
  ])('%j is one', (text, value) => {
    expect(valueOf(count, text)).toBe(value);
  });

  it.each(['2.5', '1e3', '1,000', '07', '７', 'NaN', '7 people', '10000', '0x10', '7\u00a0', '7\n'])(
    '%j is none',
    (text) => {
      expect(ruleOf(count, text)).toBe('This is not a whole number.');
    },
  );

  it('has its limits', () => {
    expect(read(count, '51').refusal).toEqual({
      rule: 'This number is out of range.',
      fix: 'Write a whole number from 0 to 50.',
    });
  });

  it('that is missing is not 0', () => {
    expect(valueOf(count, '')).toBeUndefined();
    expect(valueOf(count, '   ')).toBeUndefined();
  });
});

it.each(['=1+1', '+7', '-5', '@SUM(A1)', '\t7', '\n7'])('a closed cell may not begin like a formula: %j', (text) => {
  const rule = 'This cell begins with =, +, -, @ or a tab, which spreadsheets take for a formula.';
  for (const columns of Object.values(logColumns)) {
    for (const { cell } of columns.filter((column) => column.cell.kind !== 'text')) {
      expect(cell.kind === 'choices' ? rule : ruleOf(cell, text)).toBe(rule);
      expect(read(cell, text).value).toBeUndefined();
    }
  }
});

describe('an answer on a scale', () => {
  it.each(['1', '5', ' 3 '])('is %j', (text) => {
    expect(valueOf(rating, text)).toBe(Number(text));
  });

  it.each(['', 'NA', 'na', 'N/A'])('may be missing: %j', (text) => {
    expect(valueOf(rating, text)).toBeUndefined();
  });

  it.each(['0', '6', '3.5', 'Strongly agree', '5 - strongly agree'])('is not %j', (text) => {
    expect(ruleOf(rating, text)).toMatch(/scale|range/);
  });

  it('is what the mapping says of the tool’s words, however they are spaced', () => {
    const values = new Map([['strongly agree', '5']]);
    expect(valueOf(rating, 'Strongly\u00a0 agree ', { values })).toBe(5);
    expect(ruleOf(rating, 'Agree', { values })).toBe('This is not a number of the scale.');
  });
});

describe('a code', () => {
  it.each([
    ['G07', 'g07'],
    ['a_b.c-1', 'a_b.c-1'],
    [' m1 ', 'm1'],
    ['x'.repeat(40), 'x'.repeat(40)],
  ])('%j is one, whatever its case', (text, value) => {
    expect(valueOf(code, text)).toBe(value);
  });

  it.each(['x'.repeat(41), 'Group 7', 'José', 'a/b', 'g07,g08'])('%j is none', (text) => {
    expect(ruleOf(code, text)).toBe('This is not a code.');
  });

  it('is never an e-mail address', () => {
    expect(read(code, 'a.reyes@northfield.example').refusal).toMatchInlineSnapshot(`
      {
        "fix": "Write a code, never a name: at most 40 letters, digits, dots, hyphens and underscores, without spaces or accents.",
        "rule": "E-mail addresses do not belong here.",
      }
    `);
  });
});

describe('a month', () => {
  it.each([
    ['August', 'august'],
    ['aug', 'august'],
    ['8', 'august'],
    ['08', 'august'],
    ['12', 'december'],
    ['2023-08', '2023-08'],
  ])('%s is one', (text, value) => {
    expect(valueOf({ kind: 'month' }, text)).toBe(value);
  });

  it.each(['13', '0', 'Aug-23', '8/2023', '2023-13', '2023-8', 'fall'])('%s is none', (text) => {
    expect(ruleOf({ kind: 'month' }, text)).toBe('This is not a month.');
  });
});

describe('an academic year', () => {
  it.each(['2023-2024', '2023–2024', '2023/24', '2023'])('%s is one', (text) => {
    expect(valueOf({ kind: 'year' }, text)).toBe(2023);
  });

  it.each(['2023-2025', '2023-25', '23-24', 'AY23', '2024-2023'])('%s is none', (text) => {
    expect(ruleOf({ kind: 'year' }, text)).toBe('This is not an academic year.');
  });
});

describe('a choice', () => {
  it.each([
    ['held', 'held'],
    ['Held', 'held'],
    ['canceled', 'canceled'],
    ['cancelled', 'canceled'],
  ])('%s is one', (text, value) => {
    expect(valueOf(status, text)).toBe(value);
  });

  it.each(['took place', '__proto__', 'constructor', 'toString'])('%s is none', (text) => {
    expect(ruleOf(status, text)).toBe('This is not one of the choices.');
  });

  it('names the choices', () => {
    expect(read(status, 'maybe').refusal?.fix).toMatchInlineSnapshot(
      `"Write held, canceled or rescheduled. Other words can be given this meaning under values in mapping.yml."`,
    );
  });
});

describe('several choices', () => {
  it.each([
    ['studying', ['studying']],
    ['studying;stress', ['studying', 'stress']],
    [' Stress ; studying ; stress ;', ['stress', 'studying']],
  ])('%j are read one by one', (text, value) => {
    expect(valueOf(topicCodes, text)).toEqual(value);
  });

  it('follow the tool’s separator and words', () => {
    const values = new Map([['exams, and how to learn', 'studying']]);
    expect(valueOf(topicCodes, 'Exams, and how to learn | stress', { between: '|', values })).toEqual([
      'studying',
      'stress',
    ]);
  });

  it('are all in the list', () => {
    expect(ruleOf(topicCodes, 'studying;breakup')).toBe('This cell holds something that is not in the list.');
    expect(ruleOf(topicCodes, 'studying,stress')).toBe('This cell holds something that is not in the list.');
    expect(ruleOf(topicCodes, '__proto__')).toBe('This cell holds something that is not in the list.');
  });
});

it.each([
  ['y', true],
  ['Yes', true],
  ['TRUE', true],
  ['1', true],
  ['Checked', true],
  ['n', false],
  ['no', false],
  ['0', false],
  ['unchecked', false],
])('%s is an answer to a yes-or-no question', (text, value) => {
  expect(valueOf({ kind: 'yes-no' }, text)).toBe(value);
});

it('maybe is no answer to a yes-or-no question', () => {
  expect(ruleOf({ kind: 'yes-no' }, 'maybe')).toBe('This is neither yes nor no.');
});

it('a cell that is read again is the same, however many others were read before it', () => {
  const parse = makeParser(code, plain);
  const texts = Array.from({ length: 5000 }, (_, i) => `C${i}`);
  expect(texts.map((text) => parse(text).value)).toEqual(texts.map((text) => text.toLowerCase()));
  expect(texts.map((text) => parse(text).value)).toEqual(texts.map((text) => text.toLowerCase()));
});

it('no cell of any column makes the reader throw, and none is quoted in what it says', () => {
  const columns = Object.values(logColumns).flat();
  const part = fc.string({ unit: 'binary', maxLength: 15 });
  const withSecret = fc.tuple(part, part).map(([before, after]) => `${before}Zebra7391${after}`);
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.oneof(part, withSecret), ({ cell }, text) => {
      const { value, refusal } = read(cell, text);
      expect(value === undefined || refusal === undefined).toBe(true);
      expect(JSON.stringify(refusal ?? '')).not.toMatch(/zebra|7391/i);
    }),
    { seed: 2026, numRuns: 1500 },
  );
});

describe('a column of which no two cells are alike', () => {
  it('is read to its end like any other', () => {
    const parse = makeParser(code, plain);
    for (let i = 0; i < 15_000; i++) expect(parse(`E${i}`).value).toBe(parse(` E${i} `).value);
    expect(parse('a b').refusal?.rule).toBe('This is not a code.');
    expect(parse('').value).toBeUndefined();
  });
});
