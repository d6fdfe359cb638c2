import { describe, expect, it } from 'vitest';
import { adaFile, edit, getReport, programFile } from '../../support/content-folder.ts';

describe('a day on which something was done', () => {
  it('cannot be later than today', async () => {
    const files = {
      ...edit(adaFile, { '2026-08-20': '2026-09-16', '2026-08-01': '2026-09-17' }),
      ...edit(programFile, { '2026-08-01': '2027-08-01' }),
    };
    expect(await getReport(files)).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 17, Confirmed on
          It says: 2026-09-16
          This day is still to come. Correct it.
        error  line 19, Agreement to be shown › Given on
          It says: 2026-09-17
          This day is still to come. Correct it.

      content/program.yml
        error  line 36, Crisis lines › 988 Lifeline › Checked on
          It says: 2027-08-01
          This day is still to come. Correct it.

      3 problems."
    `);
  });

  it('may be today', async () => {
    const files = {
      ...edit(adaFile, { '2026-08-20': '2026-09-15', '2026-08-01': '2026-09-15' }),
      ...edit(programFile, { '2026-08-01': '2026-09-15' }),
    };
    expect(await getReport(files)).toBe('No problems found.');
  });

  it('is looked at in a profile that is switched off, too', async () => {
    const files = edit(adaFile, { '2026-08-20': '2026-09-16', 'availability:': 'active: false\navailability:' });
    expect(await getReport(files)).toContain('This day is still to come.');
  });

  it('is only worth a warning while the site is a sample, whose calendar stands still', async () => {
    const files = {
      ...edit(adaFile, { '2026-08-20': '2026-09-16' }),
      ...edit(programFile, { 'name: { long: N': 'sample: true\nsample_date: 2026-09-01\nname: { long: N' }),
    };
    expect(await getReport(files)).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        warning  line 17, Confirmed on
          It says: 2026-09-16
          The sample’s calendar stands at 2026-09-01, before this day; a profile is not shown until then. Set a later “Date of the sample” in content/program.yml, or switch “Sample” off.

      No problems and 1 warning."
    `);
  });
});
