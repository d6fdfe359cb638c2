import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../src/checks/report.ts';
import {
  adaFile,
  edit,
  getProblems,
  getReport,
  handbookFile,
  pageFile,
  programFile,
} from '../../support/content-folder.ts';

const fine = 'No problems found.';

describe('a page', () => {
  it('is due for another reading after its day', async () => {
    const files = {
      ...edit(handbookFile, { '2027-06-01': '2026-09-14' }),
      ...edit(pageFile, { '2027-06-01': '2026-09-14' }),
    };
    expect(await getReport(files)).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        warning  line 7, Review by
          It says: 2026-09-14
          “Boundaries” was due for another reading on 2026-09-14. Read it, mend what has changed and set a new day.

      content/pages/privacy.md
        warning  line 4, Review by
          It says: 2026-09-14
          “Privacy” was due for another reading on 2026-09-14. Read it, mend what has changed and set a new day.

      No problems and 2 warnings."
    `);
  });

  it('is not due on its day', async () => {
    expect(await getReport(edit(handbookFile, { '2027-06-01': '2026-09-15' }))).toBe(fine);
  });
});

describe('a crisis line', () => {
  it('is checked again after a year', async () => {
    expect(await getReport(edit(programFile, { '2026-08-01': '2025-09-14' }))).toMatchInlineSnapshot(`
      "content/program.yml
        warning  line 36, Crisis lines › 988 Lifeline › Checked on
          It says: 2025-09-14
          Nobody has checked this number since 2025-09-14. Call or look it up, then write today’s date.

      No problems and 1 warning."
    `);
  });

  it('is good for the whole year', async () => {
    expect(await getReport(edit(programFile, { '2026-08-01': '2025-09-15' }))).toBe(fine);
  });
});

describe('a profile', () => {
  it('whose agreement ends within 30 days is announced', async () => {
    expect(await getReport(edit(adaFile, { '2027-06-30': '2026-10-15' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        warning  line 20, Agreement to be shown › Until
          It says: 2026-10-15
          The profile of Ada Okafor is shown until 2026-10-15 only, when the agreement ends. Ask for a new one, or switch the profile off.

      No problems and 1 warning. On your own computer, npm run check drafts an e-mail to each of these mentors."
    `);
  });

  it('whose agreement ends in 31 days is not', async () => {
    expect(await getReport(edit(adaFile, { '2027-06-30': '2026-10-16' }))).toBe(fine);
  });

  it('whose agreement has ended is named', async () => {
    expect(await getReport(edit(adaFile, { '2027-06-30': '2026-09-14' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        warning  line 20, Agreement to be shown › Until
          It says: 2026-09-14
          The profile of Ada Okafor was last shown on 2026-09-14, when the agreement ended. Ask for a new one, or switch the profile off.

      No problems and 1 warning. On your own computer, npm run check drafts an e-mail to each of these mentors."
    `);
  });

  it('that was confirmed almost a year ago is announced', async () => {
    expect(await getReport(edit(adaFile, { '2026-08-20': '2025-10-15' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        warning  line 17, Confirmed on
          It says: 2025-10-15
          The profile of Ada Okafor is shown until 2026-10-15 only, 12 months after it was confirmed. Ask Ada Okafor whether it is still right and set the day.

      No problems and 1 warning. On your own computer, npm run check drafts an e-mail to each of these mentors."
    `);
  });

  it('that was confirmed more than a year ago is named', async () => {
    expect(await getReport(edit(adaFile, { '2026-08-20': '2025-09-14' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        warning  line 17, Confirmed on
          It says: 2025-09-14
          The profile of Ada Okafor was last shown on 2026-09-14, 12 months after it was confirmed. Ask Ada Okafor whether it is still right and set the day.

      No problems and 1 warning. On your own computer, npm run check drafts an e-mail to each of these mentors."
    `);
  });

  it('whose class ends within 30 days is announced', async () => {
    const file = edit(adaFile, { 'class_year: 2029': 'class_year: 2026' });
    expect(await getReport(file, '2026-10-01')).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        warning  line 4, Class of
          It says: 2026
          The profile of Ada Okafor is shown until 2026-10-31 only, when the class of 2026 ends. Correct the year if it is another, or switch the profile off.

      No problems and 1 warning. On your own computer, npm run check drafts an e-mail to each of these mentors."
    `);
    expect(await getReport(file, '2026-09-30')).toBe(fine);
  });

  it('whose class has ended is named', async () => {
    expect(await getReport(edit(adaFile, { 'class_year: 2029': 'class_year: 2025' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        warning  line 4, Class of
          It says: 2025
          The profile of Ada Okafor was last shown on 2025-10-31, when the class of 2025 ended. Correct the year if it is another, or switch the profile off.

      No problems and 1 warning. On your own computer, npm run check drafts an e-mail to each of these mentors."
    `);
  });

  it('that says nothing of a class has none that could end', async () => {
    expect(await getReport(edit(adaFile, { 'class_year: 2029\n': '' }))).toBe(fine);
  });

  it('that ends comes with an e-mail to its mentor, for people at their own computer', async () => {
    const file = edit(adaFile, { '2027-06-30': '2026-10-15' });
    const report = formatReport(await getProblems(file), { letters: true });
    expect(report).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        warning  line 20, Agreement to be shown › Until
          It says: 2026-10-15
          The profile of Ada Okafor is shown until 2026-10-15 only, when the agreement ends. Ask for a new one, or switch the profile off.

            To: ada-okafor@northfield.example
            Subject: Your profile at Peers comes down after October 15, 2026

            Hello Ada,

            Your profile in the directory of mentors is shown until October 15, 2026. That day your agreement to be shown ends.

            Please tell me:
            1. Is all of it still right? If not, what should it say?
            2. May it stay, and until which day?
            3. May new students write to you now?

            If I do not hear from you, it comes down by itself after that day. You need not give a reason, and you can have it taken down sooner at any time.

            Thank you,
            Program Office


      No problems and 1 warning."
    `);
    expect(await getReport(file)).not.toContain('Hello Ada');
  });

  it('that is switched off is left in peace', async () => {
    const files = edit(adaFile, {
      '2026-08-20': '2024-01-01',
      '2027-06-30': '2026-08-02',
      'availability:': 'active: false\navailability:',
    });
    expect(await getReport(files)).toBe(fine);
  });
});
