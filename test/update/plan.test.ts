import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getOwner } from '../../src/update/ownership.ts';
import { applyPlan, makePlan, type Plan, type Tree, type Trees } from '../../src/update/plan.ts';

const text = 'content/handbook/skills/listening.md';
const code = 'src/pages/index.astro';
const profile = 'content/mentors/ana-reyes.md';

const plan = (path: string, [base, ours, theirs]: (string | undefined)[], declined: string[] = []) =>
  makePlan({ base: tree(path, base), ours: tree(path, ours), theirs: tree(path, theirs) }, new Set(declined));
const tree = (path: string, id: string | undefined): Tree => new Map(id === undefined ? [] : [[path, id]]);
const empty: Plan = { texts: [], software: [], meetings: [], beside: [] };

describe('a text', () => {
  it.each([
    ['improves', ['1', '1', '2'], { path: text, step: 'changed', id: '2' }],
    ['comes new', [undefined, undefined, '2'], { path: text, step: 'added', id: '2' }],
    ['goes away', ['1', '1', undefined], { path: text, step: 'deleted', id: undefined }],
  ])('%s while the school has not touched it, and can be declined', (_, ids, taken) => {
    expect(plan(text, ids)).toEqual({ ...empty, texts: [taken] });
    expect(plan(text, ids, [text])).toEqual(empty);
  });

  it.each([
    ['changed by both', ['1', 'own', '2']],
    ['changed by the school and taken away by the release', ['1', 'own', undefined]],
    ['written by the school under a name that the release takes as well', [undefined, 'own', '2']],
  ])('stays the school’s and is named beside: %s', (_, ids) => {
    expect(plan(text, ids)).toEqual({ ...empty, beside: [text] });
  });

  it.each([
    ['changed by the school only', ['1', 'own', '1']],
    ['taken away by the school, and changed by the release', ['1', undefined, '2']],
    ['written by the school only', [undefined, 'own', undefined]],
    ['changed by both to the same', ['1', '2', '2']],
    ['taken away by both', ['1', undefined, undefined]],
  ])('stays as the school has it, without a word: %s', (_, ids) => {
    expect(plan(text, ids)).toEqual(empty);
  });

  it('that was declined counts as the school’s own at the next update', () => {
    expect(plan(text, ['2', '1', '3'])).toEqual({ ...empty, beside: [text] });
    expect(plan(text, ['2', undefined, '3'])).toEqual(empty);
  });
});

describe('a file of the software', () => {
  it('comes as it is while the school has not touched it, declined or not', () => {
    expect(plan(code, ['1', '1', '2'], [code])).toEqual({
      ...empty,
      software: [{ path: code, step: 'changed', id: '2' }],
    });
  });

  it.each([
    ['changed by both', ['1', 'own', '2']],
    ['changed by the school and taken away by the release', ['1', 'own', undefined]],
    ['taken away by the school and changed by the release', ['1', undefined, '2']],
    ['new on both sides', [undefined, 'own', '2']],
  ])('is merged where both have a say: %s', (_, [base, ours, theirs]) => {
    expect(plan(code, [base, ours, theirs])).toEqual({ ...empty, meetings: [{ path: code, base, ours, theirs }] });
  });
});

it('people and figures of the sample never come, and the school’s never go', () => {
  for (const ids of [
    [undefined, undefined, '2'],
    ['1', '1', '2'],
    ['1', '1', undefined],
    ['1', undefined, '2'],
  ])
    expect(plan(profile, ids)).toEqual(empty);
});

const paths = [
  'content/program.yml',
  profile,
  'content/images/mentors/ana-reyes.webp',
  'content/stats/2025-2026.json',
  'content/updates.yml',
  'public/brand/logo.svg',
  text,
  'content/cases/late.md',
  'content/kits/run/call.md',
  'README.md',
  code,
  'package.json',
];
const someTree = fc
  .dictionary(fc.constantFrom(...paths), fc.constantFrom('1', '2', '3', '4'), { maxKeys: paths.length })
  .map((files): Tree => new Map(Object.entries(files)));
const someTrees: fc.Arbitrary<Trees> = fc.record({ base: someTree, ours: someTree, theirs: someTree });
const someDeclined = fc.uniqueArray(fc.constantFrom(...paths)).map((list) => new Set(list));

/** After the update, with what met in the software taken from the release. */
function update(trees: Trees, declined?: ReadonlySet<string>): Map<string, string> {
  const made = makePlan(trees, declined);
  return applyPlan(trees.ours, made, new Map(made.meetings.map(({ path, theirs }) => [path, theirs])));
}

describe('whatever the three sides have', () => {
  it('nothing is lost that the school has written', () => {
    fc.assert(
      fc.property(someTrees, someDeclined, (trees, declined) => {
        const after = update(trees, declined);
        for (const path of paths) {
          const isOwn = trees.ours.get(path) !== trees.base.get(path);
          if (getOwner(path) === 'school' || (getOwner(path) === 'text' && (isOwn || declined.has(path))))
            expect(after.get(path)).toBe(trees.ours.get(path));
        }
      }),
    );
  });

  it('what the school has not touched is as in the release', () => {
    fc.assert(
      fc.property(someTrees, (trees) => {
        const after = update(trees);
        for (const path of paths) {
          if (getOwner(path) !== 'school' && trees.ours.get(path) === trees.base.get(path))
            expect(after.get(path)).toBe(trees.theirs.get(path));
        }
      }),
    );
  });

  it('no change of the school to the software is passed over', () => {
    fc.assert(
      fc.property(someTrees, (trees) => {
        const met = new Set(makePlan(trees).meetings.map(({ path }) => path));
        for (const path of paths) {
          const [base, ours, theirs] = [trees.base.get(path), trees.ours.get(path), trees.theirs.get(path)];
          if (getOwner(path) === 'software' && new Set([base, ours, theirs]).size === 3) expect(met).toContain(path);
        }
      }),
    );
  });

  it('the same update a second time changes nothing', () => {
    fc.assert(
      fc.property(someTrees, someDeclined, (trees, declined) => {
        const ours = update(trees, declined);
        expect(makePlan({ base: trees.theirs, ours, theirs: trees.theirs })).toEqual(empty);
      }),
    );
  });
});
