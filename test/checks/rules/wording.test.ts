import { describe, expect, it } from 'vitest';
import { edit, getReport, programFile } from '../../support/content-folder.ts';

const ready = { '  wording: own\n  who: every first-year student\n': '  wording: all_students\n' };

describe('a ready wording', () => {
  it('is English, which is said where the site is not', async () => {
    expect(await getReport(edit(programFile, { ...ready, 'language: en': 'language: es-PR' }))).toContain(
      'Audience › Wording\n    It says: all_students\n    The ready wordings are in English, and the site is not. Choose “In our own words” and write yours.',
    );
  });

  it('is right on an English site, and so are the school’s own words on any', async () => {
    expect(await getReport(edit(programFile, { ...ready, 'language: en': 'language: en-US' }))).toBe(
      'No problems found.',
    );
    expect(await getReport(edit(programFile, { 'language: en': 'language: es' }))).not.toContain('ready wordings');
  });
});
