import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/stats/read/csv.ts';
import { addProblem, formatProblems, type ProblemList } from '../../../src/stats/read/problem.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Table {
  header: readonly string[];
  rows: string[][];
  lines: number[];
  problems: string;
}

async function read(content: string | Buffer): Promise<Table> {
  const path = join(folder, 'a.csv');
  writeFileSync(path, content);
  const table: Table = { header: [], rows: [], lines: [], problems: '' };
  const problems: ProblemList = { kept: [], more: 0 };
  await readCsv(path, {
    header: (names) => {
      table.header = names;
      return true;
    },
    row: (cells, line) => {
      table.rows.push([...cells]);
      table.lines.push(line);
      return true;
    },
    problem: (finding) => {
      addProblem(problems, { file: 'a.csv', ...finding });
    },
  });
  return { ...table, problems: formatProblems(problems) };
}

const good = (rows: string[][]) => expect.objectContaining({ rows, problems: '' }) as Table;

describe('a CSV file is read whatever program wrote it:', () => {
  it.each<[what: string, content: string | Buffer, rows: string[][]]>([
    [
      'LF',
      'a,b\n1,2\n3,4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n3,4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'lone CR',
      'a,b\r1,2\r3,4\r',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a mix of line ends',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['no line end at the end', 'a,b\n1,2', [['1', '2']]],
    ['no line end after an empty cell', 'a,b\n1,', [['1', '']]],
    ['one empty line at the end', 'a,b\n1,2\n\n', [['1', '2']]],
    ['one line of spaces at the end', 'a,b\n1,2\n  ', [['1', '2']]],
    ['a byte order mark', '\uFEFFa,b\n1,2\n', [['1', '2']]],
    ['a byte order mark before a quote', '\uFEFF"a","b"\n1,2\n', [['1', '2']]],
    [
      'letters of other alphabets',
      'a,b\n1,ʤ\né,😀\n',
      [
        ['1', 'ʤ'],
        ['é', '😀'],
      ],
    ],
    ['spaces in cells', 'a,b\n 1 , 2\n', [[' 1 ', ' 2']]],
    ['a tab in a cell', 'a,b\n1,x\ty\n', [['1', 'x\ty']]],
    // The shapes of the csv-spectrum collection, in words of our own.
    ['a comma in quotes', 'name,place,code\nAda,"Lexington, KY",01234', [['Ada', 'Lexington, KY', '01234']]],
    [
      'empty quoted cells',
      'a,b,c\n1,"",""\n2,3,4',
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    [
      'empty quoted cells after CRLF',
      'a,b,c\r\n1,"",""\r\n2,3,4',
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    [
      'doubled quotes',
      'a,b\n1,"he said ""no"" twice"\n3,4\n',
      [
        ['1', 'he said "no" twice'],
        ['3', '4'],
      ],
    ],
    ['JSON', 'a,b\n1,"{""type"": ""Point"", ""at"": [1.5, 0]}"\n', [['1', '{"type": "Point", "at": [1.5, 0]}']]],
    [
      'line ends in quotes',
      'a,b\n"one \nmorning",5\n7,8\n',
      [
        ['one \nmorning', '5'],
        ['7', '8'],
      ],
    ],
    [
      'CRLF in quotes',
      'a,b\r\n"one \r\nmorning",5\r\n7,8\r\n',
      [
        ['one \nmorning', '5'],
        ['7', '8'],
      ],
    ],
    [
      'quotes and line ends',
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      [
        ['1', 'ha \n"ha" \nha'],
        ['3', '4'],
      ],
    ],
    ['a header called __proto__', '__proto__,constructor\n1,2\n', [['1', '2']]],
  ])('%s', async (_, content, rows) => {
    expect(await read(content)).toEqual(good(rows));
  });

  it('gives each row the line on which it begins, whatever the line ends inside cells', async () => {
    const text = 'a,b\n1,2\n"x\ny\n\nz",3\n4,"5\n"\n6,7\n';
    expect((await read(text)).lines).toEqual([2, 3, 7, 9]);
    expect((await read(text.replaceAll('\n', '\r\n'))).lines).toEqual([2, 3, 7, 9]);
    expect((await read(text.replaceAll('\n', '\r'))).lines).toEqual([2, 3, 7, 9]);
  });

  it('reads rows on both sides of a piece of 64 KB, wherever a letter, a quote or a line end is cut', async () => {
    for (let shift = 0; shift < 40; shift++) {
      const filler = `${'x'.repeat(59)},y\r\n`.repeat(1023);
      const rest = `${'z'.repeat(shift)},é😀\r\n"q""é\r\n",w\r\n`.repeat(20);
      const { rows, lines, problems } = await read(`a,b\r\n${filler}${rest}`);
      expect(problems).toBe('');
      expect(rows).toHaveLength(1023 + 40);
      expect(rows.slice(-2)).toEqual([
        ['z'.repeat(shift), 'é😀'],
        ['q"é\n', 'w'],
      ]);
      expect(lines.at(-1)).toBe(1 + 1023 + 20 * 3 - 1);
    }
  });
});

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('a file that is not strictly CSV in UTF-8 is refused with the place and what to do:', () => {
  it('nothing in it', async () => {
    expect((await read('')).problems).toMatchInlineSnapshot(
      `"a.csv  This file is empty. Export it again: its first line must hold the names of the columns."`,
    );
    expect((await read('\uFEFF')).problems).toMatchInlineSnapshot(
      `"a.csv  This file is empty. Export it again: its first line must hold the names of the columns."`,
    );
    expect((await read('\n\n')).problems).toMatchInlineSnapshot(
      `"a.csv:1  The first line is empty. It must hold the names of the columns: delete what is above them."`,
    );
  });

  it('UTF-16, with or without a mark, in either order', async () => {
    expect((await read(utf16('\uFEFFa,b\n1,2\n'))).problems).toMatchInlineSnapshot(
      `"a.csv:1  This file is saved as UTF-16. Save the file again as UTF-8: in Excel choose Save As and “CSV UTF-8 (Comma delimited)”, in other programs the encoding UTF-8."`,
    );
    const plain = (await read(utf16('a,b\n1,2\n'))).problems;
    const swapped = (await read(utf16('a,b\n1,2\n').swap16())).problems;
    const marked = (await read(utf16('\uFEFFa,b\n1,2\n').swap16())).problems;
    expect(new Set([plain, swapped, marked, (await read(utf16('\uFEFFa,b\n1,2\n'))).problems]).size).toBe(1);
  });

  it('a letter in Latin-1 or Windows-1252', async () => {
    expect((await read(latin1('a,b\n1,2\ncafé,4\n'))).problems).toMatchInlineSnapshot(
      `"a.csv:3  This line holds a letter that is not saved as UTF-8. Save the file again as UTF-8: in Excel choose Save As and “CSV UTF-8 (Comma delimited)”, in other programs the encoding UTF-8."`,
    );
    expect((await read(Buffer.from([0x61, 0x2c, 0x62, 0x0d, 0x31, 0x2c, 0x97, 0x0d]))).problems).toMatchInlineSnapshot(
      `"a.csv:2  This line holds a letter that is not saved as UTF-8. Save the file again as UTF-8: in Excel choose Save As and “CSV UTF-8 (Comma delimited)”, in other programs the encoding UTF-8."`,
    );
  });

  it('a letter that is cut off at the end', async () => {
    expect(
      (await read(Buffer.concat([Buffer.from('a,b\n1,2\n3,'), Buffer.from([0xe2, 0x82])]))).problems,
    ).toMatchInlineSnapshot(
      `"a.csv:3  This line holds a letter that is not saved as UTF-8. Save the file again as UTF-8: in Excel choose Save As and “CSV UTF-8 (Comma delimited)”, in other programs the encoding UTF-8."`,
    );
  });

  it('a spreadsheet that was renamed', async () => {
    expect((await read(Buffer.from('504b0304140006000800', 'hex'))).problems).toMatchInlineSnapshot(
      `"a.csv  This is a spreadsheet, whatever the end of its name says. Open it in the spreadsheet program, choose Save As and “CSV UTF-8 (Comma delimited)”."`,
    );
    expect((await read(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).problems).toMatchInlineSnapshot(
      `"a.csv  This is a spreadsheet, whatever the end of its name says. Open it in the spreadsheet program, choose Save As and “CSV UTF-8 (Comma delimited)”."`,
    );
  });

  it('control characters, each by its cell', async () => {
    expect((await read('a,b\n1,2\n3,x\0y\n"4\u0007",5\n6,7\n8,\u0085\n')).problems).toMatchInlineSnapshot(`
      "a.csv:3:2  This cell holds a character that cannot be seen. Clear the cell and type its text again. The same in line 6.
      a.csv:4:1  This cell holds a character that cannot be seen. Clear the cell and type its text again."
    `);
    expect((await read('a,b\u001b\n1,2\n')).problems).toMatchInlineSnapshot(
      `"a.csv:1:2  This cell holds a character that cannot be seen. Clear the cell and type its text again."`,
    );
  });

  it('a first line for Excel', async () => {
    expect((await read('sep=;\na;b\n1;2\n')).problems).toMatchInlineSnapshot(
      `"a.csv:1  The first line is a note to Excel about the separator. Delete that line, and separate the columns with commas."`,
    );
    expect((await read('"SEP=,"\na,b\n1,2\n')).problems).toContain('a.csv:1  The first line is a note to Excel');
  });

  it('another sign between the columns', async () => {
    expect((await read('a;b;c\n1;2;3\n')).problems).toMatchInlineSnapshot(
      `"a.csv:1  The columns are separated by semicolons. Save the file again with commas. Google Sheets writes them, and LibreOffice lets you choose. In Excel choose “CSV UTF-8 (Comma delimited)”; if that brings the same sign again, it is the list separator in the regional settings of the computer."`,
    );
    expect((await read('a\tb\n1\t2\n')).problems).toMatchInlineSnapshot(
      `"a.csv:1  The columns are separated by tabs. Save the file again with commas. Google Sheets writes them, and LibreOffice lets you choose. In Excel choose “CSV UTF-8 (Comma delimited)”; if that brings the same sign again, it is the list separator in the regional settings of the computer."`,
    );
    expect((await read('a|b\n1|2\n')).problems).toMatchInlineSnapshot(
      `"a.csv:1  The columns are separated by vertical bars. Save the file again with commas. Google Sheets writes them, and LibreOffice lets you choose. In Excel choose “CSV UTF-8 (Comma delimited)”; if that brings the same sign again, it is the list separator in the regional settings of the computer."`,
    );
    expect((await read('a;"one, two";c\n1;2;3\n')).problems).toContain('semicolons');
  });

  it('names of columns that are missing or the same', async () => {
    expect((await read('a,,b\n1,2,3\n')).problems).toMatchInlineSnapshot(
      `"a.csv:1:2  Column 2 has no name. Give it a name in the first line, or delete it."`,
    );
    expect((await read('a,b,A ,\n1,2,3,4\n')).problems).toMatchInlineSnapshot(`
      "a.csv:1:3  Columns 1 and 3 have the same name. Rename or delete one of them.
      a.csv:1:4  Column 4 has no name. Give it a name in the first line, or delete it."
    `);
  });

  it('rows with too few or too many cells', async () => {
    expect((await read('a,b,c\n1,2\n"x\ny",2,3,4\n1,2,3\n5\n')).problems).toMatchInlineSnapshot(`
      "a.csv:2  This row has 2 cells and the header 3. Put quotation marks around a cell that holds a comma, and add or delete cells until they match.
      a.csv:3  This row has 4 cells and the header 3. Put quotation marks around a cell that holds a comma, and add or delete cells until they match.
      a.csv:6  This row has 1 cell and the header 3. Put quotation marks around a cell that holds a comma, and add or delete cells until they match."
    `);
  });

  it('empty rows, but for one at the end', async () => {
    expect((await read('a,b\n\n1,2\n   \n3,4\n,\n5,6\n\n')).problems).toMatchInlineSnapshot(
      `"a.csv:2  This row is empty. Delete it. The same in lines 4 and 6."`,
    );
    expect((await read('a,b\n1,2\n,\n')).problems).toMatchInlineSnapshot(`"a.csv:3  This row is empty. Delete it."`);
    expect((await read('a,b\n1,2\n\n\n')).problems).toMatchInlineSnapshot(`"a.csv:3  This row is empty. Delete it."`);
  });

  it('quotation marks that do not match', async () => {
    expect((await read('a,b\n1,2\n3,"x\n4,5\n6,7\n')).problems).toMatchInlineSnapshot(
      `"a.csv:3:2  A quotation mark is opened in this row and never closed. Close it at the end of its cell, or take it away."`,
    );
    expect((await read('a,b\n1,2\n"x"y,4\n5,6\n')).problems).toMatchInlineSnapshot(
      `"a.csv:3:1  Text follows a closing quotation mark in this row, or a quotation mark is not closed. Quote the whole cell, and double each quotation mark inside it."`,
    );
    expect((await read('a,b\n1,2\n3,x"y"\n5,6\n')).problems).toMatchInlineSnapshot(
      `"a.csv:3:2  A quotation mark stands inside a cell of this row that is not quoted. Quote the whole cell, and double each quotation mark inside it."`,
    );
    expect((await read('a,b\n1,"x\n3,4\n5,"y"\n')).problems).toMatchInlineSnapshot(
      `"a.csv:2:2  Text follows a closing quotation mark in this row, or a quotation mark is not closed. Quote the whole cell, and double each quotation mark inside it."`,
    );
  });

  it('a row of 10 MB, without reading it to its end', async () => {
    expect((await read(`a,b\n1,2\n3,${'x'.repeat(10_000_000)}\n`)).problems).toMatchInlineSnapshot(
      `"a.csv:3:2  This row is longer than 64 KB, or a quotation mark is opened in it and not closed. Close the quotation mark, or shorten the row."`,
    );
    expect((await read(`a,b\n1,2\n3,"${'x\n'.repeat(5_000_000)}`)).problems).toMatchInlineSnapshot(
      `"a.csv:3:2  This row is longer than 64 KB, or a quotation mark is opened in it and not closed. Close the quotation mark, or shorten the row."`,
    );
  });

  it('a letter in Latin-1 far into a long file, by its line', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (let lines = 8189; lines < 8195; lines++) {
        const text = `a,b${end}${`123456,é${end}`.repeat(lines)}`;
        const bytes = Buffer.concat([Buffer.from(text), latin1(`1,é${end}2,3${end}`)]);
        expect((await read(bytes)).problems).toContain(`a.csv:${lines + 2}  This line holds a letter`);
      }
    }
  });
});

describe('a place that is no plain file is refused:', () => {
  const problemsOf = async (path: string) => {
    const problems: ProblemList = { kept: [], more: 0 };
    await readCsv(path, {
      header: () => true,
      row: () => true,
      problem: (finding) => {
        addProblem(problems, { file: 'a.csv', ...finding });
      },
    });
    return formatProblems(problems);
  };

  it('a folder', async () => {
    expect(await problemsOf(folder)).toMatchInlineSnapshot(
      `"a.csv  This is not a file. Put the file itself into the folder."`,
    );
  });

  it('nothing at all', async () => {
    expect(await problemsOf(join(folder, 'b.csv'))).toMatchInlineSnapshot(
      `"a.csv  There is no file of this name in the folder. Put it there, or say in mapping.yml what your file is called."`,
    );
  });
});

describe('any table', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\p{Cc}]/gu, '\n'));
  const table = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 0, max: 12 })).chain(([columns, rows]) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      isQuoted: fc.boolean(),
      isEnded: fc.boolean(),
    }),
  );

  it('reads back the same, in any of the three line ends, quoted or not', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ columns, rows, end, isQuoted, isEnded }) => {
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        const quote = (text: string) =>
          isQuoted || /["\n,]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll('\n', end)}"` : text;
        const header = Array.from({ length: columns }, (_, i) => `c${i}`);
        const text = [header, ...filled].map((row) => row.map(quote).join(',')).join(end) + (isEnded ? end : '');
        expect(await read(text)).toEqual(good(filled));
      }),
      { seed: 2026, numRuns: 100 },
    );
  });

  it('and any other bytes make problems at most, never an error', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
    const text = fc
      .array(fc.constantFrom('"', ',', '\n', '\r', 'a', '1', ';', '\0', '\uFEFF', 'é', ' ', 'sep='), { maxLength: 60 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, text), async (content) => {
        const { problems, rows } = await read(content);
        expect(problems === '' || /^a\.csv(:\d+){0,2} {2}[A-Z]/.test(problems)).toBe(true);
        expect(rows.every((row) => row.some((value) => value.trim() !== ''))).toBe(true);
      }),
      { seed: 2026, numRuns: 250 },
    );
  });
});

it('what the visitor throws is not swallowed', async () => {
  const path = join(folder, 'a.csv');
  for (const content of ['a,b\n1,2\n', 'a,b\n1,2']) {
    writeFileSync(path, content);
    const visitor = {
      header: () => true,
      row: () => {
        throw new Error('full');
      },
      problem: () => undefined,
    };
    await expect(readCsv(path, visitor)).rejects.toThrow('full');
  }
});
