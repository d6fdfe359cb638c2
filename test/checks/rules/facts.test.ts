import { describe, expect, it } from 'vitest';
import { adaFile, edit, getReport, handbookFile, octoberFile, pageFile } from '../../support/content-folder.ts';

describe('a {{fact}}', () => {
  it('that program.yml does not have is reported with its line and the closest one', async () => {
    expect(await getReport(edit(handbookFile, { 'counseling.phone': 'counselling.phone' }))).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        error  line 10
          It says: {{contacts.counselling.phone}}
          program.yml has no such value. The closest is {{contacts.counseling.phone}}. Write that, or add the value to content/program.yml.

      1 problem."
    `);
  });

  it('is looked for in fields as well as in the text, and each use is reported', async () => {
    const files = edit(octoberFile, {
      'Say hello': 'Hello from {{nobody}}',
      'Start on time.': '{{nobody}}\n{{ terms.mentr }}',
    });
    expect(await getReport(files)).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 11
          It says: {{nobody}}
          program.yml has no such value. The closest is {{name.long}}. Write that, or add the value to content/program.yml.
        error  line 21
          It says: {{nobody}}
          program.yml has no such value. The closest is {{name.long}}. Write that, or add the value to content/program.yml.
        error  line 22
          It says: {{terms.mentr}}
          program.yml has no such value. The closest is {{terms.mentor}}. Write that, or add the value to content/program.yml.

      3 problems."
    `);
  });

  it.each([adaFile, octoberFile, handbookFile, pageFile])('is looked for in %s', async (file) => {
    expect(await getReport(edit(file, { '---\n\n': '---\n\n{{nothing}} ' }))).toContain('It says: {{nothing}}');
  });

  it.each(['{{terms.mentor}}', '{{ Terms.mentors }}', '{{crisis_lines.lifeline.phone}}', '{{groups.max}}'])(
    'is fine where program.yml has it: %s',
    async (fact) => {
      expect(await getReport(edit(pageFile, { Almost: fact }))).toBe('No problems found.');
    },
  );

  it('must be a single value, not a group of them', async () => {
    expect(await getReport(edit(pageFile, { Almost: '{{contacts.counseling}}' }))).toContain(
      'program.yml has no such value.',
    );
  });
});
