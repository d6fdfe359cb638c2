import { describe, expect, it } from 'vitest';
import { findLostTargets } from '../../../cms/editor/save/references.ts';
import { adaFile, handbookFile, validTexts } from '../../support/content-folder.ts';
import { fillIn } from './support/fill-in.ts';

const lead = (to: string, ...titles: string[]) =>
  titles.map((fromTitle) => ({ to, from: `content/pages/${fromTitle}.md`, fromTitle }));

function find(
  file: string,
  change: (text: string) => string,
  references: ReturnType<typeof lead>,
  before = validTexts[file],
) {
  return findLostTargets(fillIn(file, change(validTexts[file] ?? '')), before ?? '', references);
}

const switchOff = (text: string) => text.replace('confirmed_on', 'active: false\nconfirmed_on');
const makeDraft = (text: string) => text.replace('review_by', 'draft: true\nreview_by');

describe('findLostTargets', () => {
  it('names the pages that lead to a profile which is switched off', () => {
    expect(find(adaFile, switchOff, lead(adaFile, 'Privacy', 'Boundaries'))).toEqual([
      {
        level: 'error',
        file: adaFile,
        label: 'Active',
        message:
          '“Privacy” and “Boundaries” lead here, and the way would end nowhere. First take the link out there and save; then come back and switch this off.',
      },
    ]);
  });

  it('names the page that leads to one which becomes a draft', () => {
    expect(find(handbookFile, makeDraft, lead(handbookFile, 'Privacy'))).toEqual([
      {
        level: 'error',
        file: handbookFile,
        label: 'Draft',
        message:
          '“Privacy” leads here, and the way would end nowhere. First take the link out there and save; then come back and switch this on.',
      },
    ]);
  });

  it('has nothing against it where nobody leads there, where it was so before, and while it stays', () => {
    expect(find(adaFile, switchOff, lead(handbookFile, 'Privacy'))).toEqual([]);
    expect(find(adaFile, switchOff, lead(adaFile, 'Privacy'), switchOff(validTexts[adaFile] ?? ''))).toEqual([]);
    expect(find(adaFile, (text) => text, lead(adaFile, 'Privacy'))).toEqual([]);
    expect(
      find(handbookFile, makeDraft, lead(handbookFile, 'Privacy'), makeDraft(validTexts[handbookFile] ?? '')),
    ).toEqual([]);
  });
});
