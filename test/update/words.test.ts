import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/checks/content.ts';
import { readChanges } from '../../src/update/changelog.ts';
import { readOptions } from '../../src/update/options.ts';
import { haveSamePackages } from '../../src/update/packages.ts';
import { findPendingTexts, nextPending, readPending, writePending } from '../../src/update/pending.ts';
import { formatDone, formatOffer, type Offer } from '../../src/update/report.ts';
import { chooseRelease } from '../../src/update/releases.ts';
import { compareVersions, isVersion } from '../../src/update/version.ts';

describe('a version', () => {
  it('is three numbers, compared as numbers', () => {
    expect(['1.0.0', '0.10.3'].every(isVersion)).toBe(true);
    expect(['1.0', 'v1.0.0', '1.0.0-beta.1', '01.0.0', ''].some(isVersion)).toBe(false);
    expect((['1.10.0', '1.9.9', '0.20.0', '1.9.10'] as const).toSorted(compareVersions)).toEqual([
      '0.20.0',
      '1.9.9',
      '1.9.10',
      '1.10.0',
    ]);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });

  it('to update to is the newest, or the one that was asked for if it is newer', () => {
    const releases = (['1.0.0', '1.1.0', '2.0.0'] as const).map((version) => ({ version, commit: version }));
    const choose = (current: '1.0.0' | '1.1.0' | '2.0.0', wanted?: string) =>
      chooseRelease(releases, { current, wanted })?.version;
    expect(choose('1.0.0')).toBe('2.0.0');
    expect(choose('1.0.0', 'v1.1.0')).toBe('1.1.0');
    expect(choose('2.0.0')).toBeUndefined();
    expect(choose('1.1.0', '1.1.0')).toBeUndefined();
    expect(() => choose('1.1.0', '1.0.0')).toThrow('1.0.0 is older than 1.1.0, which you have.');
    expect(() => choose('1.1.0', '1.5.0')).toThrow('There is no release 1.5.0. The releases are 1.0.0, 1.1.0, 2.0.0.');
  });
});

describe('what a changelog says', () => {
  const changelog = `# Changelog

## 2.0.0 (2027-08-01)

- Two.

### What you must do

Do two.

### Also

- More.

## [1.1.0]

### What is new

- One.

### What you must do

Do one.

## 1.0.0

- First.
`;

  it('is told for the versions on the way, what a school must do by itself and in the order of doing', () => {
    expect(readChanges(changelog, { from: '1.0.0', to: '2.0.0' })).toEqual({
      duties: '1.1.0\nDo one.\n\n2.0.0\nDo two.',
      news: '2.0.0\n- Two.\n\n### Also\n\n- More.\n\n1.1.0\n- One.',
    });
    expect(readChanges(changelog, { from: '1.0.0', to: '1.1.0' })).toEqual({
      duties: '1.1.0\nDo one.',
      news: '1.1.0\n- One.',
    });
    expect(readChanges(changelog.replaceAll('\n', '\r\n'), { from: '0.1.0', to: '1.0.0' })).toEqual({
      duties: '',
      news: '1.0.0\n- First.',
    });
    expect(readChanges('', { from: '0.1.0', to: '1.0.0' })).toEqual({ duties: '', news: '' });
  });
});

describe('the options', () => {
  it('are read as a person writes them, with the paths of any system', () => {
    expect(
      readOptions(['--yes', '--decline', '.\\content\\cases\\late.md', '--decline', './README.md', '--to', '1.1.0']),
    ).toEqual({
      mode: 'update',
      page: '',
      to: '1.1.0',
      isConfirmed: true,
      isTakingTheirs: false,
      declined: ['content/cases/late.md', 'README.md'],
    });
    expect(readOptions(['--show', 'content/cases/late.md'])).toMatchObject({
      mode: 'show',
      page: 'content/cases/late.md',
    });
    expect(readOptions(['--list', '--take-theirs'])).toMatchObject({ mode: 'list', isTakingTheirs: true });
  });

  it('that do not go together, or that there are not, are said to be so', () => {
    expect(readOptions(['--list', '--done', 'a'])).toEqual({ problem: 'Give one of --list and --done at a time.' });
    for (const args of [['--force'], ['--show'], ['content/cases/late.md']])
      expect(readOptions(args)).toEqual({ problem: 'This is not an option of the command, or its value is missing.' });
  });
});

describe('packages', () => {
  const lock = (version: string, zod: string) =>
    JSON.stringify({
      name: 'x',
      version,
      packages: { '': { version, devDependencies: { zod } }, 'node_modules/zod': { version: zod } },
    });

  it('are the same where only the version of the software is another', () => {
    expect(haveSamePackages(lock('1.0.0', '4.0.0'), lock('1.1.0', '4.0.0'))).toBe(true);
    expect(haveSamePackages(lock('1.0.0', '4.0.0'), lock('1.0.0', '4.0.1'))).toBe(false);
    expect(haveSamePackages('', lock('1.0.0', '4.0.0'))).toBe(false);
    expect(haveSamePackages('broken', 'broken too')).toBe(true);
  });
});

describe('texts to compare', () => {
  const page = 'content/handbook/skills/listening-first.md';
  const entry = { page, from: '1.0.0', to: '1.1.0' };

  it('are written so that a person can read them, and read again as they were', () => {
    const text = writePending([{ ...entry, page: 'content/z.md' }, entry]) ?? '';
    expect(text).toMatch(/^# Texts of yours that a release has changed too\./);
    expect(readPending(text)).toEqual([entry, { ...entry, page: 'content/z.md' }]);
    expect(writePending([])).toBeUndefined();
    expect(readPending('')).toEqual([]);
    expect(() => readPending('pending: 3')).toThrow('content/updates.yml cannot be read.');
  });

  it('leave the list with the text itself', () => {
    const outcome = { theirs: new Map(), beside: [], from: '1.1.0', to: '1.2.0' } as const;
    expect(nextPending([entry], { ...outcome, ours: new Map([[page, 'own']]) })).toEqual([entry]);
    expect(nextPending([entry], { ...outcome, ours: new Map() })).toEqual([]);
  });

  it('are told until they are off the list; pages that the school has taken away are not', () => {
    const { content } = readContent('.');
    const source = { file: 'content/updates.yml', slug: 'updates', body: '', text: '', lineOf: () => undefined };
    const pending = [entry, { ...entry, page: 'content/cases/gone.md' }, { ...entry, page: 'README.md' }];
    expect(findPendingTexts({ ...content, updates: { ...source, data: { pending } } })).toEqual([
      pending[0],
      pending[2],
    ]);
    expect(findPendingTexts({ ...content, updates: undefined })).toEqual([]);
  });
});

describe('the report', () => {
  const offer: Offer = {
    from: '1.0.0',
    to: '1.1.0',
    plan: {
      texts: [{ path: 'content/a.md', step: 'changed', id: '2' }],
      software: [],
      meetings: [],
      beside: ['content/b.md'],
    },
    declined: [],
    merged: [],
    replaced: [],
    changes: { duties: '1.1.0\nDo it.', news: '1.1.0\n- New.' },
  };

  it('says what the school must do, what comes, what stays beside and what is new; nothing of what there is not', () => {
    expect(formatOffer(offer)).toBe(
      [
        'MedMentors 1.0.0 → 1.1.0',
        'What you must do:\n  1.1.0\n  Do it.',
        'Pages and texts that come with it:\n  better   content/a.md',
        'Yours, and changed in this version too. Yours stay:\n  content/b.md\nWhat has changed in ours: npm run update -- --show <page>',
        'What is new:\n  1.1.0\n  - New.',
        '0 files of the software. Your people, figures, settings and logo are not touched.',
      ].join('\n\n'),
    );
  });

  it('ends with how to publish it and how to take it back', () => {
    const done = formatDone({
      ...offer,
      branch: 'main',
      migrated: 'A new name.\n  content/program.yml',
      isInstallLeft: true,
    });
    expect(done).toContain('Brought to the new version in your content:\n  A new name.\n    content/program.yml');
    expect(done).toMatch(
      /Done: main is at 1\.1\.0[^]*Now install the new packages: npm ci\n[^]*git push\n[^]*git reset --keep HEAD~1[^]*git revert -m 1/,
    );
    expect(formatDone({ ...offer, branch: 'main', migrated: '', isInstallLeft: false })).not.toContain('Now install');
  });
});
