import { describe, expect, it } from 'vitest';
import { brandMark } from '../../src/doctor/invented.ts';
import { statisticsTables } from '../../src/schemas/statistics.ts';
import { adaFile, handbookFile, pageFile, programFile, septemberFile } from '../support/content-folder.ts';
import { diagnose, editReal, fineMachine, list } from '../support/doctor.ts';

const statistics = (year: string, sample: boolean) =>
  JSON.stringify({
    format: 'medmentors-statistics',
    version: 1,
    year,
    sample,
    rules: { min_group: 10, min_cell: 5, min_mentors: 3 },
    releases: [{ number: 1, month: '2026-06', covers: 'year' }],
    tables: Object.fromEntries(Object.keys(statisticsTables.shape).map((table) => [table, []])),
  });

it('finds nothing in a program that is well', async () => {
  expect(await diagnose()).toEqual([]);
});

it('names a page that a new version has changed beside the school’s own, and how to see what', async () => {
  const [finding] = await diagnose({
    'content/updates.yml': `pending:\n  - page: ${handbookFile}\n    from: 1.0.0\n    to: 1.1.0\n`,
  });
  expect(finding).toMatchObject({
    severity: 'stale',
    place: { file: handbookFile },
    mend: `npm run update -- --show ${handbookFile}, then npm run update -- --done ${handbookFile}`,
  });
});

describe('danger', () => {
  it('is a contact whose number nobody answers, once the site is no sample', async () => {
    const number = editReal(programFile, { '(502) 555-0242': '(502) 555-0142' });
    expect(await list(number)).toEqual([
      'danger: Student Counseling has (502) 555-0142, which is invented: nobody is there.',
    ]);
    const text = editReal(programFile, { '(502) 555-0242': '(502) 555-0142' })[programFile] ?? '';
    expect((await list({ [programFile]: `sample: true\nsample_date: 2026-09-15\n${text}` }))[1]).toMatch(
      /^sample: Student/,
    );
  });

  it('is an address that cannot exist, and such a number in a text', async () => {
    expect(
      await list({
        ...editReal(programFile, { 'email: lee@northfield.edu': 'email: lee@northfield.example' }),
        ...editReal(handbookFile, { '{{contacts.counseling.phone}}': '(502) 555-0142' }),
      }),
    ).toEqual([
      'danger: Dr. Lee has lee@northfield.example, which is invented: nobody is there.',
      'danger: This page has a telephone number with 555-01, which nobody answers. Write the right one, best as a {{fact}}.',
    ]);
  });

  it('is a crisis line that nobody has checked for a year, in the words of the check', async () => {
    expect(await list(editReal(programFile, { '2026-08-01': '2025-09-01' }))).toEqual([
      'danger: Nobody has checked this number since 2025-09-01. Call or look it up, then write today’s date.',
    ]);
  });
});

describe('wrong', () => {
  it('is what the check calls a problem, with its file, line and field', async () => {
    const [finding] = await diagnose(editReal(septemberFile, { 'minutes: 60': 'minutes: 50' }));
    expect(finding).toMatchObject({
      severity: 'wrong',
      place: { file: septemberFile, line: 7, label: 'Minutes' },
      what: 'The steps add up to 60 minutes, the session says 50. Change the steps, or write 60 here.',
    });
  });

  it('is a logo that is named and not there, and an icon that is gone', async () => {
    const files = {
      ...editReal(programFile, { 'color: "#7a1f3d"': 'color: "#7a1f3d"\n  logo: /brand/Logo.svg' }),
      'public/brand/logo.svg': '<svg/>',
      'public/brand/favicon.svg': undefined,
    };
    expect(await list(files)).toEqual([
      'wrong: There is no file public/brand/Logo.svg, so the site shows a broken picture. Capital letters count.',
      'wrong: There is no file public/brand/favicon.svg, the icon of the site.',
    ]);
  });
});

describe('the sample', () => {
  it('is found in settings, people, figures, pictures and texts', async () => {
    const found = await list({
      ...editReal(programFile, {
        'long: Northfield School of Medicine': 'long: Larkfield College of Medicine',
        'https://mentors.northfield.edu/': 'https://medmentors.github.io/medmentors/',
        '[northfield.edu]': '[northfield.edu, northfield.example]',
        'name: northfield/mentors': 'name: medmentors/medmentors',
      }),
      ...editReal(adaFile, { '@northfield.edu': '@northfield.example' }),
      ...editReal(pageFile, { 'Almost nothing': 'At the University of Kentucky, almost nothing' }),
      'content/stats/2023-2024.json': statistics('2023-2024', true),
      'public/brand/logo.svg': `<svg>${brandMark}</svg>`,
    });
    expect(found.filter((line) => line.startsWith('sample'))).toEqual([
      'sample: The school is still called Larkfield College of Medicine.',
      'sample: The address of the site is still https://medmentors.github.io/medmentors/, which is not yours.',
      'sample: northfield.example does not exist: no mentor has an address there.',
      'sample: Edit links lead to medmentors/medmentors, the repository of this software.',
      'sample: Ada Okafor is a mentor of the sample, and is invented.',
      'sample: The figures of 2023-2024 are invented (content/stats/2023-2024.json).',
      'sample: This page names University of Kentucky. Write {{school.short}} instead, or take it out.',
      'sample: public/brand/logo.svg is the sample’s picture.',
    ]);
  });

  it('is no matter in a source, which may name any school, nor at that school itself', async () => {
    const source = `sources:
  - title: Mentors at the University of Kentucky
    publisher: A journal
    year: 2024
review_by`;
    expect(await list(editReal(handbookFile, { review_by: source }))).toEqual([]);
    expect(
      await list({
        ...editReal(pageFile, { 'Almost nothing': 'At the University of Kentucky, almost nothing' }),
        ...editReal(programFile, { 'Northfield School': 'University of Kentucky College' }),
      }),
    ).toEqual([]);
  });
});

it('names what is not set, and what works without as worth knowing', async () => {
  const settings = editReal(programFile, {
    'mandatory_reporter: required': 'mandatory_reporter: ask',
    'website: https://mentors.northfield.edu/\n': '',
    ', login: https://login.northfield.edu/': '',
    'links: { survey: https://forms.northfield.edu/s, log_form: https://forms.northfield.edu/l }\n': '',
    'name: Campus Security, phone: (502) 555-0299': 'name: Campus Security, phone: (502) 555-0210',
  });
  const found = await list({ ...settings, ...editReal(septemberFile, { 'date: 2026-09-16\n': '' }) });
  expect(found).toMatchInlineSnapshot(`
    [
      "unset: Whether mentors must report is not settled. Ask your Title IX coordinator by when it will be.",
      "unset: Campus Security has the number of the coordinator, who cannot stand in for somebody in distress.",
      "unset: The address of the site is not set, so calendars, feeds and letters cannot link to it.",
      "note: There is no link to the yearly survey.",
      "note: There is no log form of your own. Each guide has a small one that makes a row for encounters.csv.",
      "note: Nobody can edit on the web: the site has no sign-in service. /schools/editor/ says how to set one up.",
      "note: No session has a date, so the calendar file is empty. That is right where each group finds its own day.",
    ]
  `);
});

it('names mentors who are missing', async () => {
  const empty = {
    [adaFile]: undefined,
    'content/mentors/ben-tran.md': undefined,
    'content/images/mentors/ada-okafor.jpg': undefined,
    'content/images/mentors/ben-tran.jpg': undefined,
  };
  expect(await list(empty)).toEqual(['unset: The directory is empty: no profile of a mentor is shown.']);
});

describe('time', () => {
  it('tells that the year ends soon, and that it is over, without its figures', async () => {
    expect(await list({}, { today: '2026-09-20' })).toEqual([
      'soon: The academic year 2026 ends on 2026-10-31. After that, one command opens the next.',
    ]);
    // On its last day it is not over.
    expect((await list({}, { today: '2026-10-31' }))[0]).toMatch(/^soon: The academic year/);
    expect((await list({}, { today: '2026-11-01' })).filter((line) => !line.includes('profile'))).toEqual([
      'stale: The academic year 2026 was over on 2026-10-31.',
      'stale: The figures of 2026 are not published.',
    ]);
  });

  it('asks for the figures of the year before only where figures are published', async () => {
    expect(await list({ 'content/stats/2024.json': statistics('2024', false) })).toEqual([
      'stale: The figures of 2025 are not published.',
    ]);
    expect(await list({ 'content/stats/2025.json': statistics('2025', false) })).toEqual([]);
  });

  it('tells profiles that come down soon from those that have', async () => {
    expect((await list(editReal(adaFile, { '2027-06-30': '2026-10-01' })))[0]).toMatch(/^soon: .*is shown until/);
    expect((await list(editReal(adaFile, { '2027-06-30': '2026-09-01' })))[0]).toMatch(/^stale: .*was last shown/);
  });

  it('tells pages that are past their day, and books that show an older content', async () => {
    expect(await list(editReal(handbookFile, { '2027-06-01': '2026-09-01' }), { site: { hasOldBooks: true } })).toEqual(
      [
        'stale: “Boundaries” was due for another reading on 2026-09-01. Read it, mend what has changed and set a new day.',
        'stale: The printed books show an older content, so the site leaves them out.',
      ],
    );
  });
});

describe('links to other sites', () => {
  const link = 'https://journal.org/a-study';
  const page = editReal(handbookFile, { 'Call ': `[A study](${link}) says so. Call ` });
  const forms = {
    'https://forms.northfield.edu/s': { seen_on: '2026-09-01' },
    'https://forms.northfield.edu/l': { seen_on: '2026-09-01' },
  };
  const known = (record: object) => ({ ...page, 'content/links.json': JSON.stringify({ ...forms, [link]: record }) });

  it('that are gone are to be mended, with the place of the first and the command', async () => {
    expect(await diagnose(known({ seen_on: '2026-01-01', gone_on: '2026-09-02' }))).toEqual([
      {
        severity: 'stale',
        what: `The page ${link}, to which texts link, is gone.`,
        place: { file: handbookFile, line: 10 },
        mend: 'npm run links says where each stands. Look for it elsewhere, or take the link out.',
      },
    ]);
  });

  it.each([
    ['nobody has ever asked for', {}],
    ['nobody has asked for in a year', { seen_on: '2025-09-14' }],
    ['have not answered for a year', { seen_on: '2024-09-14', refused_on: '2025-09-14' }],
  ])('that %s are worth knowing, in one line with the command', async (_, record) => {
    expect(await diagnose(known(record))).toEqual([
      {
        severity: 'note',
        what: 'Of 3 links to other sites, 1 has not been looked at for a year.',
        mend: 'npm run links',
      },
    ]);
  });

  it.each([{ seen_on: '2025-09-15' }, { refused_on: '2026-09-01' }])('are well with %j', async (record) => {
    expect(await diagnose(known(record))).toEqual([]);
  });

  it('have a file that only a program writes', async () => {
    expect(await list({ ...page, 'content/links.json': '{ "journal.org": { "seen": "today" } }' })).toContainEqual(
      expect.stringMatching(/^wrong: .*The file is written by npm run links, not by hand/),
    );
  });
});

describe('the computer', () => {
  const { repository } = fineMachine;
  const inRepository = (changes: object) => ({
    machine: { repository: { ...(repository as object), ...changes } as never },
  });

  it.each([
    ['libraries that are not installed', { machine: { isInstalled: false } }, /^wrong: The installed libraries/],
    ['an old Node', { machine: { node: '20.9.0' } }, /^wrong: The commands run on Node 20\.9\.0/],
    [
      'no browser to print with',
      { machine: { browserProblem: 'There is none.' } },
      /^note: No book .* There is none\./,
    ],
    ['no git', { machine: { repository: 'no-git' as const } }, /^unset: There is no git/],
    ['no repository', { machine: { repository: 'no-repository' as const } }, /^unset: This folder is no git/],
    ['an unfinished merge', inRepository({ isUnfinished: true }), /^wrong: A merge/],
    ['the copy of somebody else', inRepository({ origin: 'git@github.com:other/site.git' }), /^unset: .*other\/site/],
    ['no way to the web', inRepository({ origin: undefined }), /^note: This copy leads to no repository/],
    ['another branch', inRepository({ branch: 'draft' }), /^note: The branch draft is checked out, and main/],
    ['half a history', inRepository({ isShallow: true }), /^note: Only the end/],
    [
      'work that is not committed',
      inRepository({ uncommitted: ['content/a.md', 'x.ts'] }),
      /^note: One file of yours is/,
    ],
  ])('shows %s', async (_, circumstances, expected) => {
    const found = await list({}, circumstances);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });
});

it('puts the most serious first', async () => {
  const found = await list(
    {
      ...editReal(programFile, { '(502) 555-0242': '(502) 555-0142', 'reporter: required': 'reporter: ask' }),
      ...editReal(septemberFile, { 'minutes: 60': 'minutes: 50' }),
      ...editReal(handbookFile, { '2027-06-01': '2026-09-01' }),
      ...editReal(pageFile, { 'Almost nothing': 'At Larkfield, almost nothing' }),
    },
    { today: '2026-09-20', machine: { browserProblem: 'There is none.' } },
  );
  expect([...new Set(found.map((line) => line.split(':')[0]))]).toEqual([
    'danger',
    'wrong',
    'sample',
    'unset',
    'stale',
    'soon',
    'note',
  ]);
});
