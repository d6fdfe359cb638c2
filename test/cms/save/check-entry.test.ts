import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../cms/editor/save/check-entry.ts';
import { checkContent } from '../../../src/checks/check.ts';
import { parseProgram } from '../../../src/program/read.ts';
import {
  adaFile,
  caseFile,
  caseText,
  edit,
  handbookFile,
  makeContentFolder,
  octoberFile,
  pageFile,
  programFile,
  validTexts,
} from '../../support/content-folder.ts';
import { fillIn } from './support/fill-in.ts';

const today = '2026-09-15';
const setting = { program: parseProgram(validTexts[programFile] ?? ''), today };

/** What the form says about a file, without what only the report of a whole site needs. */
function check(file: string, text: string | undefined) {
  return checkEntry(fillIn(file, text ?? ''), setting).map(({ level, label, value, message }) => ({
    level,
    label,
    value,
    message,
  }));
}

describe('a form that is right', () => {
  it.each(Object.entries({ ...validTexts, [caseFile]: caseText }))('hears nothing: %s', (file, text) => {
    expect(check(file, text)).toEqual([]);
  });
});

describe('a form', () => {
  it('hears nothing of what is due in the settings, unless they are what it shows', () => {
    const later = { ...setting, today: '2027-08-15' };
    const warnings = (file: string) => checkEntry(fillIn(file, validTexts[file] ?? ''), later);
    expect(warnings(handbookFile).map(({ label }) => label)).toEqual(['Review by']);
    expect(warnings(programFile).map(({ label }) => label)).toEqual(['Crisis lines › 988 Lifeline › Checked on']);
  });

  it('of the settings may hold braces, as the check of the build has it', async () => {
    const changed = edit(programFile, { 'nobody starts alone': 'nobody is {{alone}}' });
    const root = makeContentFolder(changed);
    expect(await checkContent(root, { env: { BUILD_DATE: today }, now: new Date(0) })).toEqual([]);
    expect(check(programFile, changed[programFile])).toEqual([]);
  });
});

describe('a link that could run something', () => {
  it.each([
    [pageFile, 'Almost', 'Text'],
    [octoberFile, 'Say hello', 'Steps, 1 › Do, 1'],
    [programFile, 'Any crisis', 'Crisis lines, 1 › For'],
  ])('is refused before it is saved, by the name of its field: %s', (file, words, label) => {
    const text = edit(file, { [words]: `${words} [x](javascript:alert)` })[file];
    expect(check(file, String(text))).toMatchObject([{ level: 'error', label, value: 'javascript:alert' }]);
  });
});

describe('the form of a case', () => {
  it('says by the names of its fields what is wrong, all at once', () => {
    const text = caseText
      .replace('  - distress', '  - distres')
      .replace('  - What can wait?\n', '')
      .replace('    cost: Both sleep less.\n', '')
      .replace('counseling.phone', 'counselling.phone')
      .replace('It is late and', '');
    const found = check(caseFile, text.replace(/---\n\n[^]*/, '---\n\nIt is late.\n'));
    expect(found.map(({ label, message }) => `${label ?? ''}: ${message}`)).toEqual([
      'Themes, 2: This is not one of the choices. Did you mean “distress”? The choices are distress, boundaries, privacy, group, studying, belonging, life, mentor.',
      'Questions: This list has 1 item; it needs at least 2.',
      'Ways to act, 2 › What it costs: This field is empty or left out, and it is needed. What it risks or leaves undone. One or two sentences.',
      'Ways to act, 2 › What you do: program.yml has no such value. The closest is {{contacts.counseling.phone}}. Write that, or add the value to content/program.yml.',
      'What happens: The text has 3 words; 60 to 140 read well. Write a little more.',
    ]);
  });
});

describe('a form with mistakes', () => {
  it.each([
    ['an address outside the school', adaFile, { '@northfield.example': '@mail.example' }],
    ['a missing field', adaFile, { 'availability: open\n': '' }],
    ['a choice that is none', adaFile, { surgery: 'surgeri' }],
    ['a field that does not exist', adaFile, { 'they/them\n': 'they/them\nnickname: Addie\n' }],
    ['a day still to come', adaFile, { 'confirmed_on: 2026-08-20': 'confirmed_on: 2026-12-20' }],
    ['an agreement that ends before it starts', adaFile, { 'until: 2027-06-30': 'until: 2026-01-30' }],
    ['an agreement that ends soon', adaFile, { 'until: 2027-06-30': 'until: 2026-09-30' }],
    ['a picture named in another folder', adaFile, { '../images/mentors/ada': '../pictures/ada' }],
    ['minutes that do not add up', octoberFile, { 'minutes: 60': 'minutes: 45' }],
    ['a month outside the year', octoberFile, { 'month: october': 'month: march' }],
    ['a number below the least', octoberFile, { 'order: 1': 'order: 0' }],
    [
      'a short form that takes longer',
      octoberFile,
      { 'minutes: 20\n': 'minutes: 20\n    if_short: { minutes: 30, do: x }\n' },
    ],
    ['a section that is not its folder', handbookFile, { 'section: role': 'section: skills' }],
    ['a page that is due for another reading', pageFile, { '2027-06-01': '2026-06-01' }],
    ['a title that is too long', pageFile, { 'title: Privacy': `title: ${'x'.repeat(81)}` }],
    ['settings without a way to reach somebody', programFile, { ', email: office@northfield.example': '' }],
    ['settings with a time zone that is none', programFile, { 'America/New_York': 'Mars/Olympus' }],
    [
      'a number that nobody has checked for a year',
      programFile,
      { 'verified_on: 2026-08-01': 'verified_on: 2025-08-01' },
    ],
  ])('is told what the check of the build says: %s', async (_, file, changes) => {
    const changed = edit(file, changes);
    const root = makeContentFolder(changed);
    const report = await checkContent(root, { env: { BUILD_DATE: today }, now: new Date(0) });
    const own = report.filter((problem) => problem.file === file);
    const expected = own.map(({ level, label, value, message }) => ({ level, label, value, message }));
    expect(expected).not.toEqual([]);
    expect(check(file, changed[file])).toEqual(expected);
  });

  it('names the field in which a {{fact}} stands that the settings do not have', () => {
    const inField = edit(octoberFile, { 'Sit in a circle.': 'Call {{contacts.counselor.phone}}.' });
    const inBody = edit(handbookFile, { counseling: 'counselor' });
    const message =
      'program.yml has no such value. The closest is {{contacts.counseling.phone}}. Write that, or add the value to content/program.yml.';
    const value = '{{contacts.counselor.phone}}';
    expect(check(octoberFile, inField[octoberFile])).toEqual([
      { level: 'error', label: 'If only three come', value, message },
    ]);
    expect(check(handbookFile, inBody[handbookFile])).toEqual([{ level: 'error', label: 'Text', value, message }]);
  });

  it('is told at once of all that can be told, though a field is missing', () => {
    const { [adaFile]: text = '' } = edit(adaFile, {
      'availability: open\n': '',
      '@northfield.example': '@mail.example',
    });
    const short = text.replace(/\n---\n[^]*$/, '\n---\n\nShort.\n');
    expect(check(adaFile, short).map(({ label }) => label)).toEqual(['Availability', 'Contact › E-mail', 'About me']);
  });

  it('says one thing about one field: an address that is none is not asked for its school', () => {
    const { [adaFile]: text } = edit(adaFile, { 'ada-okafor@northfield.example': 'ada' });
    expect(check(adaFile, text).map(({ message }) => message)).toEqual([
      'Write one e-mail address, for instance name@school.edu.',
    ]);
  });
});
