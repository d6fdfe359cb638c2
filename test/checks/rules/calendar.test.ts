import { describe, expect, it } from 'vitest';
import { edit, getReport, octoberFile, programFile, septemberFile, validTexts } from '../../support/content-folder.ts';

const secondOctober = {
  'content/sessions/second-exam.md': validTexts[octoberFile]?.replace('After the first exam', 'Later'),
};

describe('the months of the year', () => {
  it('each have a guide', async () => {
    expect(await getReport({ [octoberFile]: undefined })).toMatchInlineSnapshot(`
      "content/sessions
        error
          October has no session guide, and needs 1. Write one, or change “Academic year” or “Sessions a month” in content/program.yml.

      1 problem."
    `);
  });

  it('do not count a draft as a guide', async () => {
    expect(await getReport(edit(octoberFile, { 'order: 1': 'order: 1\ndraft: true' }))).toContain(
      'October has no session guide',
    );
  });

  it('have no more guides than the program has sessions', async () => {
    expect(await getReport(secondOctober)).toMatchInlineSnapshot(`
      "content/sessions/second-exam.md
        error  line 3, Month
          It says: October
          October has 2 session guides, and needs 1: content/sessions/first-exam.md, content/sessions/second-exam.md. Move one to another month, mark it as a draft, or change “Sessions a month” in content/program.yml.

      1 problem."
    `);
  });

  it('have as many guides as the program has sessions', async () => {
    const files = { ...secondOctober, ...edit(programFile, { 'sessions_a_month: 1': 'sessions_a_month: 2' }) };
    expect(await getReport(files)).toMatchInlineSnapshot(`
      "content/sessions
        error
          September has one session guide, and needs 2. Write one, or change “Academic year” or “Sessions a month” in content/program.yml.

      1 problem."
    `);
  });

  it('are not said to lack a guide that is there but cannot be read', async () => {
    expect(await getReport({ [octoberFile]: 'No fields.\n' })).not.toContain('October has no session guide');
  });
});

describe('a guide', () => {
  it('belongs to a month of the academic year', async () => {
    const files = { 'content/sessions/summer.md': validTexts[octoberFile]?.replace('month: october', 'month: july') };
    expect(await getReport(files)).toMatchInlineSnapshot(`
      "content/sessions/summer.md
        error  line 3, Month
          It says: July
          The academic year has no July. It runs from September to October. Move the guide to another month, or change “Academic year” in content/program.yml.

      1 problem."
    `);
  });

  it('may stand outside the year while it is a draft', async () => {
    const file = 'content/sessions/later.md';
    const text = validTexts[octoberFile]?.replace('month: october', 'month: march');
    expect(await getReport({ [file]: text })).toContain('The academic year has no March.');
    expect(await getReport({ [file]: text?.replace('order: 1', 'order: 1\ndraft: true') })).toBe('No problems found.');
  });

  it('has its date in its month', async () => {
    expect(await getReport(edit(octoberFile, { 'order: 1': 'order: 1\ndate: 2026-11-04' }))).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 5, Date
          It says: 2026-11-04
          The session is set for October: its date must begin with 2026-10. Change the date or the month.

      1 problem."
    `);
  });

  it('has its date in the right year, also after New Year', async () => {
    const year = edit(programFile, {
      'first_month: september': 'first_month: december',
      'last_month: october': 'last_month: january',
    });
    const december = edit(septemberFile, { 'month: september': 'month: december\ndate: 2026-12-02' });
    const january = (date: string) => edit(octoberFile, { 'month: october': `month: january\ndate: ${date}` });
    expect(await getReport({ ...year, ...december, ...january('2027-01-13') })).toBe('No problems found.');
    expect(await getReport({ ...year, ...december, ...january('2026-01-14') })).toContain(
      'its date must begin with 2027-01',
    );
  });
});
