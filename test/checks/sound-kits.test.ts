import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../src/checks/content.ts';
import { explainShape } from '../../src/checks/rules/kits.ts';
import { openSoundKits } from '../../src/checks/sound-kits.ts';
import { makeContentFolder } from '../support/content-folder.ts';

const write = (kind: string, body: string) =>
  `---\ntitle: Budget\ndescription: What it costs.\nkit: start\norder: 1\nkind: ${kind}\nreview_by: 2027-06-01\n---\n\n${body}`;
const misshapen = 'Text\n\n| A |  |\n| --- | --- |\n| 1 | 2 |\n';

let list: string;

/** Pages of kits as a check reads them, each time anew. */
function read(...kits: readonly string[]): Content['kits'] {
  const files = kits.map((text, i) => [`content/kits/start/page-${i}.md`, text] as const);
  return readContent(makeContentFolder(Object.fromEntries(files))).content.kits;
}

/** How many mistakes the rule sees after all that is known is recalled. */
function count(kits: Content['kits'], software = 'one'): number[] {
  openSoundKits(list, software).recall(kits);
  return kits.map((kit) => explainShape(kit).length);
}

beforeEach(() => {
  list = join(makeContentFolder(), '.cache', 'sound-kits.json');
});

describe('pages of kits that were sound', () => {
  beforeEach(() => {
    const kits = read(write('table', misshapen));
    // Nobody reads what is known.
    for (const kit of kits) explainShape.know(kit, []);
    openSoundKits(list, 'one').keep(kits);
  });

  it('are not read again', () => {
    expect(count(read(write('table', misshapen)))).toEqual([0]);
  });

  it.each([
    ['the text is another', write('table', `${misshapen}\nMore.\n`), 'one'],
    ['the software is another', write('table', misshapen), 'two'],
    ['it promises something else', write('slides', misshapen), 'one'],
  ])('are read again where %s', (_, text, software) => {
    expect(count(read(text), software)[0]).toBeGreaterThan(0);
  });

  it.each(['no list', '{}', '[1]'])('are read again where the list is no use: %s', (text) => {
    writeFileSync(list, text);
    expect(count(read(write('table', misshapen)))).toEqual([1]);
  });
});

it('are kept without the others, and without those that are gone', () => {
  const kits = read(write('table', misshapen), write('guide', 'Ask the dean.\n'));
  openSoundKits(list, 'one').keep(kits);
  expect(JSON.parse(readFileSync(list, 'utf8'))).toHaveLength(1);
  expect(count(read(write('table', misshapen), write('guide', 'Ask the dean.\n')))).toEqual([1, 0]);
  openSoundKits(list, 'one').keep([]);
  expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([]);
});

it('are written down only where there are others', () => {
  const kits = read(write('guide', 'Ask the dean.\n'));
  openSoundKits(list, 'one').keep(kits);
  const { mtimeNs } = statSync(list, { bigint: true });
  openSoundKits(list, 'one').keep(kits);
  expect(statSync(list, { bigint: true }).mtimeNs).toBe(mtimeNs);
});
