import { describe, expect, it } from 'vitest';
import { isSerious, sortFindings, type Finding, type Severity } from '../../src/doctor/finding.ts';
import { formatFindings, formatReminder } from '../../src/doctor/report.ts';

const finding = (severity: Severity, what = 'Something is so.', more: Partial<Finding> = {}): Finding => ({
  severity,
  what,
  ...more,
});

describe('the list', () => {
  it('says warmly that all is well', () => {
    expect(formatFindings([])).toMatchInlineSnapshot(
      `"All is well: nothing of the sample is left, nothing is missing, and nothing is out of date."`,
    );
  });

  it('groups by severity, and says with each how it is mended: by a command, or by a field of the form', () => {
    const findings = [
      finding('danger', 'Nobody is there.', { place: { file: 'content/program.yml', line: 3, label: 'Phone' } }),
      finding('sample', 'This is invented.', { mend: 'npm run adopt', place: { file: 'content/mentors/a.md' } }),
      finding('sample', 'So is this.', { mend: 'npm run adopt', place: { file: 'content/stats/2023.json' } }),
    ];
    expect(formatFindings(findings)).toMatchInlineSnapshot(`
      "Danger: somebody in need would be led astray
        • Nobody is there.
            Phone (content/program.yml, line 3)  ·  /admin/#/collections/program/entries/program

      Still the sample’s or another school’s
        • This is invented.
            npm run adopt  ·  content/mentors/a.md
        • So is this.
            npm run adopt  ·  content/stats/2023.json

      1 dangerous, 2 of the sample or another school."
    `);
  });

  it('sums up a long row of one kind, and never drops a more serious one', () => {
    const profiles = Array.from({ length: 20 }, (_, i) =>
      finding('sample', `Mentor ${i} is invented.`, { many: 'profiles of the sample' }),
    );
    const text = formatFindings(sortFindings([...profiles, finding('wrong', 'A page is broken.')]));
    expect(text).toContain('A page is broken.');
    expect(text).toContain('Mentor 0 is');
    expect(text).not.toContain('Mentor 1 is');
    expect(text).toContain('and 19 more profiles of the sample');
    expect(formatFindings(profiles, { isAll: true })).toContain('Mentor 19 is');
  });

  it('fits one screen, and says how many are not shown', () => {
    const many = Array.from({ length: 60 }, (_, i) => finding('note', `Note ${i}.`, { mend: 'npm ci' }));
    const text = formatFindings([finding('danger', 'First.'), ...many]);
    expect(text.split('\n').length).toBeLessThanOrEqual(40);
    expect(text).toContain('First.');
    expect(text).toContain('47 less serious ones are not shown');
  });
});

describe('the reminder in the log of a build', () => {
  it('is one line for the sample', () => {
    expect(formatReminder([finding('sample')], { isSample: true })).toBe(
      'This is the sample program. npm run adopt makes it yours.',
    );
  });

  it('is a few lines in the words of the list, without what is only worth knowing', () => {
    const findings = [finding('unset', 'The address is not set.'), finding('note', 'No survey.')];
    const reminder = formatReminder(findings, { isSample: false });
    expect(reminder).toContain('The address is not set.');
    expect(reminder).not.toContain('No survey.');
    expect(formatReminder([finding('note')], { isSample: false })).toBe('');
    const many = Array.from({ length: 9 }, (_, i) => finding('unset', `Thing ${i}.`));
    expect(formatReminder(many, { isSample: false })).toContain('npm run doctor lists the rest.');
  });
});

it.each([
  ['danger', true, true],
  ['wrong', true, true],
  ['sample', true, true],
  ['unset', false, true],
  ['stale', false, true],
  ['soon', false, false],
  ['note', false, false],
] as const)('%s ends the command with an error: %s; strictly: %s', (severity, fails, failsStrictly) => {
  expect(isSerious([finding(severity)], { isStrict: false })).toBe(fails);
  expect(isSerious([finding(severity)], { isStrict: true })).toBe(failsStrictly);
});
