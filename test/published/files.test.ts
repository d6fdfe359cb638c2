import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { getCitation, getName } from '../../src/published/about.ts';
import { csvColumns, toCsv, toRecords } from '../../src/published/csv.ts';
import { formatCsv } from '../../src/published/format-csv.ts';
import { getDataPackage } from '../../src/published/data-package.ts';
import { getDataset, toScriptJson } from '../../src/published/dataset.ts';
import { getJsonSchema } from '../../src/published/json-schema.ts';
import { dimensions, statisticsTables, type Figure } from '../../src/schemas/statistics.ts';
import { makeAbout, makeYear, readYear } from './make.ts';

const year = readYear();
const about = makeAbout('https://school.example');

describe('the CSV file of a year', () => {
  const rows = parse<Record<string, string>>(toCsv(year), { columns: true, record_delimiter: '\r\n' });

  it('holds every published figure once, each with what it is about', () => {
    const figures = Object.entries(year.tables).flatMap(([table, published]) =>
      published.flatMap((row) =>
        Object.entries(row)
          .filter(([key]) => key !== 'release' && !(dimensions as readonly string[]).includes(key))
          .map(([measure, figure]) => ({ table, measure, figure: figure as Figure, release: String(row.release) })),
      ),
    );
    expect(rows).toHaveLength(figures.length);
    figures.forEach(({ table, measure, figure, release }, i) => {
      const shown = figure === 'hidden' ? 'hidden' : typeof figure === 'number' ? 'exact' : 'band';
      expect(rows[i]).toMatchObject({
        year: '2023-2024',
        table,
        measure,
        release,
        shown,
        value: typeof figure === 'number' ? String(figure) : '',
        from: typeof figure === 'object' ? String(figure.from) : '',
        to: typeof figure === 'object' ? String(figure.to) : '',
      });
    });
  });

  it('writes what the row is about where it belongs, and the unit of each figure', () => {
    expect(rows).toContainEqual(
      expect.objectContaining({ table: 'attendance', month: '2023-08', unit: 'percent', from: '97', to: '100' }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        table: 'survey',
        role: 'mentee',
        scale: 'help',
        measure: 'change',
        unit: 'change',
        value: '-0.1',
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ table: 'group_topics', term: 'first', topic: 'money', shown: 'hidden', value: '' }),
    );
  });

  it('says in every row whether the logs were invented', () => {
    expect(new Set(rows.map(({ synthetic }) => synthetic))).toEqual(new Set(['true']));
    expect(new Set(toRecords({ ...year, sample: false }).map(({ synthetic }) => synthetic))).toEqual(new Set([false]));
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tcell', "'\tcell"],
    ['\ncell', '"\'\ncell"'],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['a=b', 'a=b'],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=a,"b"', '"\'=a,""b"""'],
  ])('keeps the text %j from breaking the file or running as a formula', (text, cell) => {
    expect(formatCsv(['text'], [[text]])).toBe(`text\r\n${cell}\r\n`);
  });

  it('leaves negative numbers the numbers they are', () => {
    expect(formatCsv(['n', 'm', 'none'], [[-0.1, 0, undefined]])).toBe('n,m,none\r\n-0.1,0,\r\n');
  });
});

describe('the data package', () => {
  const dataPackage = getDataPackage([year, readYear('2024-2025')], about) as {
    resources: {
      name: string;
      path: string;
      schema: { fields: { name: string; type: string; constraints?: { enum?: string[] } }[] };
    }[];
    [key: string]: unknown;
  };

  it('has what Frictionless asks of a tabular data package, version 1', () => {
    expect(dataPackage).toMatchObject({
      profile: 'tabular-data-package',
      name: expect.stringMatching(/^[a-z0-9._-]+$/) as unknown,
      title: 'Statistics of the Northfield Near-Peer Mentorship Program, Northfield School of Medicine',
      homepage: 'https://school.example/mentors/statistics/',
      licenses: [{ name: 'CC-BY-4.0', path: expect.stringMatching(/^https:/) as unknown }],
    });
    for (const resource of dataPackage.resources) {
      expect(resource).toMatchObject({
        profile: 'tabular-data-resource',
        name: expect.stringMatching(/^[a-z0-9._-]+$/) as unknown,
        encoding: 'utf-8',
        schema: { missingValues: [''] },
      });
      // Beside the package: no address, no way out of its folder.
      expect(resource.path).toBe(`${resource.name}.csv`);
    }
    expect(dataPackage.resources.map(({ name }) => name)).toEqual(['2023-2024', '2024-2025']);
  });

  it('describes the columns of the CSV file, in their order, and each value in them fits', () => {
    const [resource] = dataPackage.resources;
    const fields = resource?.schema.fields ?? [];
    const [head, ...lines] = parse(toCsv(year));
    expect(fields.map(({ name }) => name)).toEqual(head);
    const types = {
      string: /^.*$/,
      integer: /^\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      yearmonth: /^\d{4}-\d{2}$/,
    };
    fields.forEach(({ type, constraints }, column) => {
      for (const cell of lines.map((line) => line[column] ?? '').filter(Boolean)) {
        expect(cell).toMatch(types[type as keyof typeof types]);
        if (constraints?.enum) expect(constraints.enum).toContain(cell);
      }
    });
  });

  it('lists each table and each figure that the published file may have, and no other', () => {
    const lists = Object.fromEntries(
      (dataPackage.resources[0]?.schema.fields ?? []).map(({ name, constraints }) => [name, constraints?.enum]),
    );
    const rows = Object.values(statisticsTables.shape).flatMap((table) => Object.keys(table.element.shape));
    const notFigures: readonly string[] = [...dimensions, 'release'];
    expect(lists.table).toEqual(Object.keys(year.tables));
    expect(lists.measure?.toSorted()).toEqual([...new Set(rows)].filter((key) => !notFigures.includes(key)).toSorted());
    for (const dimension of dimensions.filter((each) => each !== 'month')) expect(lists[dimension]).not.toHaveLength(0);
  });

  it('says where years are mixed which of them are synthetic, and of all no more than is true', () => {
    const mixed = JSON.stringify(getDataPackage([year, { ...readYear('2024-2025'), sample: false }], about));
    expect(mixed).toContain('2023–2024 (synthetic)');
    expect(mixed).not.toContain('2024–2025 (synthetic)');
    expect(mixed).not.toContain('the logs were invented');
  });

  it('says that the logs were invented, where they were', () => {
    expect(JSON.stringify(dataPackage)).toContain('the logs were invented');
    expect(JSON.stringify(getDataPackage([{ ...year, sample: false }], about))).not.toMatch(
      /logs were invented\.|\(synthetic\)/,
    );
  });
});

describe('the JSON Schema', () => {
  const schema = getJsonSchema('https://school.example/mentors/statistics/schema.json');

  it('accepts what is published and refuses anything else', () => {
    const read = z.fromJSONSchema(schema);
    expect(read.safeParse(year).error).toBeUndefined();
    expect(read.safeParse({ ...year, median: 3 }).success).toBe(false);
    const [row] = year.tables.encounters;
    expect(read.safeParse({ ...year, tables: { ...year.tables, encounters: [{ ...row, group: 'g1' }] } }).success).toBe(
      false,
    );
    const older = Object.fromEntries(Object.entries(year).filter(([key]) => key !== 'sample'));
    expect(read.safeParse(older).success).toBe(true);
  });

  it('has its address, and the labels and hints of the fields under the names that tools know', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://school.example/mentors/statistics/schema.json',
      properties: { year: { title: 'Academic year', description: 'For instance 2023-2024.' } },
    });
    expect(JSON.stringify(schema)).not.toMatch(/"(label|hint|figure|choices)":"/);
  });
});

describe('the Dataset for search engines', () => {
  it('says what it is, whose, under which license and where', () => {
    expect(getDataset(year, about)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: 'Statistics of the Northfield Near-Peer Mentorship Program, 2023–2024 (synthetic)',
      description: expect.stringContaining('Synthetic figures: the logs were invented.') as unknown,
      url: 'https://school.example/mentors/statistics/2023-2024/',
      identifier: 'https://school.example/mentors/statistics/2023-2024/',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      creator: { '@type': 'Organization', name: 'Northfield School of Medicine' },
      citation: expect.any(String) as unknown,
      datePublished: '2024-01',
      dateModified: '2024-06',
      temporalCoverage: '2023-08/2024-05',
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: 'https://school.example/mentors/statistics/2023-2024.csv',
        },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: 'https://school.example/mentors/statistics/2023-2024.json',
        },
      ],
    });
  });

  it('covers the academic year where no month is published', () => {
    expect(getDataset(makeYear({ encounters: [], attendance: [] }), about)).toMatchObject({
      temporalCoverage: '2023/2024',
    });
  });

  it('cannot end the script element that it stands in', () => {
    const script = toScriptJson({ name: '</script><script>alert(1)</script>' });
    expect(script).not.toContain('<');
    expect(JSON.parse(script)).toEqual({ name: '</script><script>alert(1)</script>' });
  });
});

describe('the citation', () => {
  it('names school, program, year, release and address', () => {
    expect(getCitation({ ...year, sample: false }, about)).toBe(
      'Northfield School of Medicine. Statistics of the Northfield Near-Peer Mentorship Program, 2023–2024. Release of June 2024. https://school.example/mentors/statistics/2023-2024/',
    );
  });

  it('is the same in every file, and so are the license and whose figures they are', () => {
    const dataset = getDataset(year, about);
    const { licenses, contributors, resources } = getDataPackage([year], about);
    expect(dataset.citation).toBe(getCitation(year, about));
    expect(resources).toMatchObject([{ title: dataset.name, description: dataset.citation }]);
    expect(licenses).toMatchObject([{ path: dataset.license }]);
    expect(contributors).toMatchObject([{ title: (dataset.creator as { name: string }).name }]);
  });

  it('does without the host where nobody has said where the site lives', () => {
    expect(getCitation(year, makeAbout())).toContain(' /mentors/statistics/2023-2024/');
  });

  it('says that figures are synthetic', () => {
    expect(getName(year, about)).toContain('(synthetic)');
  });
});

it('every column of the CSV file has a title and a description', () => {
  for (const { title, description } of Object.values(csvColumns)) {
    expect(title).toBeTruthy();
    expect(description).toMatch(/\.$/);
  }
});
