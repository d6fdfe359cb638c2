import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../src/migrations/content.ts';
import type { Migration } from '../../src/migrations/migration.ts';
import { migration as wording } from '../../src/migrations/1.0.0.ts';
import { migrateTexts, selectVersions } from '../../src/migrations/run.ts';
import { editFields, editYaml } from '../../src/files/yaml.ts';

const folder = 'src/migrations';
const all = selectVersions(readdirSync(folder), { from: '0.0.0', to: '999.0.0' });

async function load(version: string): Promise<{ migration: Migration }> {
  return (await import(/* @vite-ignore */ join(process.cwd(), folder, `${version}.ts`))) as { migration: Migration };
}

/** What each migration finds in the content of the version before it. One more for each version. */
const examples: Record<string, Record<string, string>> = {
  '1.0.0': {
    'content/program.yml': `# Settings.\naudience:\n  # Ours.\n  who: every first-year student\nlanguage: 'en'\n`,
  },
};

describe('every migration', () => {
  it('has an example here', () => {
    expect(Object.keys(examples)).toEqual(all);
  });

  it.each(all)(
    '%s changes its example once, finds nothing to do a second time, and leaves other files alone',
    async (version) => {
      const { migration } = await load(version);
      const others = {
        'content/pages/privacy.md': '---\r\ntitle:   Privacy\r\n---\r\nText',
        'content/mentors/broken.md': '---\n"\n---\n',
      };
      const texts = new Map(Object.entries({ ...examples[version], ...others }));
      const { changed, reasons } = migrateTexts(texts, ['content/images/mentors/ana-reyes.webp'], [migration]);
      expect(changed.size).toBeGreaterThan(0);
      for (const path of Object.keys(others)) expect(changed.has(path)).toBe(false);
      expect(reasons).toEqual([migration.why]);
      const after = new Map(
        [...texts, ...changed].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
      );
      expect(migrateTexts(after, [], [migration])).toEqual({ changed: new Map(), reasons: [] });
    },
  );

  it.each(all)('%s leaves the sample as it is, which has come with it', async (version) => {
    const { migration } = await load(version);
    const { texts, others } = readTexts('.');
    expect(migrateTexts(texts, others, [migration]).changed).toEqual(new Map());
  });
});

describe('1.0.0', () => {
  it('keeps the school’s sentence about whom the program serves as its own', () => {
    const { changed } = migrateTexts(new Map(Object.entries(examples['1.0.0'] ?? {})), [], [wording]);
    expect(changed.get('content/program.yml')).toBe(
      `# Settings.\naudience:\n  wording: own\n  # Ours.\n  who: every first-year student\nlanguage: 'en'\n`,
    );
  });

  it('touches nothing else in a whole file of settings', () => {
    const before = readFileSync('content/program.yml', 'utf8').replace(/^ {2}wording: .*\n/m, '');
    const { changed } = migrateTexts(new Map([['content/program.yml', before]]), [], [wording]);
    const after = changed.get('content/program.yml') ?? '';
    expect(after.split('\n').filter((line) => !before.split('\n').includes(line))).toEqual(['  wording: own']);
    expect(before.split('\n').filter((line) => !after.split('\n').includes(line))).toEqual([]);
  });
});

describe('on its way', () => {
  it('content comes through each version after its own and up to the new one, the oldest first', () => {
    const files = ['2.0.0.ts', '10.0.0.ts', '1.0.0.ts', '1.2.0.ts', 'run.ts', '3.0.0-beta.1.ts', 'yaml.ts'];
    expect(selectVersions(files, { from: '1.0.0', to: '10.0.0' })).toEqual(['1.2.0', '2.0.0', '10.0.0']);
    expect(selectVersions(files, { from: '10.0.0', to: '10.0.0' })).toEqual([]);
  });

  it('each migration works on what the one before has left, and only the difference is written', () => {
    const rename: Migration = {
      why: 'A new name.',
      migrate: (texts) =>
        new Map([
          ['a.md', undefined],
          ['b.md', texts.get('a.md')],
        ]),
    };
    const back: Migration = {
      why: 'The old name.',
      migrate: (texts) =>
        new Map([
          ['b.md', undefined],
          ['a.md', texts.get('b.md')],
        ]),
    };
    const texts = new Map([['a.md', 'text']]);
    expect(migrateTexts(texts, [], [rename]).changed).toEqual(
      new Map([
        ['a.md', undefined],
        ['b.md', 'text'],
      ]),
    );
    expect(migrateTexts(texts, [], [rename, back])).toEqual({
      changed: new Map(),
      reasons: ['A new name.', 'The old name.'],
    });
  });
});

describe('an edit', () => {
  it('keeps comments and order, and a file that needs none byte for byte', () => {
    const text = `# Top.\nb:   1 # one\n\na: "two"\n`;
    expect(
      editYaml(text, (document) => {
        document.set('c', 3);
      }),
    ).toBe(`# Top.\nb: 1 # one\n\na: "two"\nc: 3\n`);
    expect(
      editYaml(text, (document) => {
        document.set('b', 1);
      }),
    ).toBe(text);
  });

  it('of the fields of a page keeps its text byte for byte, and leaves alone what cannot be read', () => {
    const rename = (text: string) =>
      editFields(text, (document) => {
        document.set('title', 'New');
      });
    expect(rename('---\ntitle: Old\n---\r\n\r\nText --- and  more\n')).toBe(
      '---\ntitle: New\n---\r\n\r\nText --- and  more\n',
    );
    for (const text of ['No fields', '---\n"\n---\nText', '---\n- a list\n---\n']) expect(rename(text)).toBe(text);
  });
});
