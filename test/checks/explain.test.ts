import { describe, expect, it } from 'vitest';
import {
  adaFile,
  edit,
  getReport,
  handbookFile,
  octoberFile,
  pageFile,
  programFile,
} from '../support/content-folder.ts';

describe('a field that does not exist', () => {
  it('is named, with the field that was probably meant', async () => {
    expect(await getReport(edit(adaFile, { 'pronouns:': 'pronoun:' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 3, pronoun
          There is no field called “pronoun”. Did you mean “pronouns”?

      1 problem."
    `);
  });

  it('is named with the list of fields where none is close', async () => {
    expect(await getReport(edit(pageFile, { 'review_by:': 'photographer: Somebody\nreview_by:' })))
      .toMatchInlineSnapshot(`
        "content/pages/privacy.md
          error  line 4, photographer
            There is no field called “photographer”. The fields here are title, description, aliases, review_by, language.

        1 problem."
      `);
  });

  it('is found inside another field', async () => {
    expect(await getReport(edit(octoberFile, { 'minutes: 20': 'minutes: 20\n    says: Hello.' })))
      .toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 10, Steps, 1 › says
          There is no field called “says”. Did you mean “say”?

      1 problem."
    `);
  });

  it('gives one problem for each where there are several', async () => {
    const report = await getReport(edit(pageFile, { 'review_by:': 'author: A\neditor: B\nreview_by:' }));
    expect(report).toContain('no field called “author”');
    expect(report).toContain('no field called “editor”');
    expect(report).toContain('2 problems.');
  });
});

describe('a value of the wrong kind', () => {
  it('is a word where a number belongs', async () => {
    expect(await getReport(edit(adaFile, { 'class_year: 2029': 'class_year: next year' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 4, Class of
          It says: next year
          Write a number here, without quotation marks. The year of graduation, for instance 2029. The profile is taken down when that class ends.

      1 problem."
    `);
  });

  it('is a number where text belongs', async () => {
    expect(await getReport(edit(programFile, { '"988"': '988' }))).toMatchInlineSnapshot(`
      "content/program.yml
        error  line 35, Crisis lines, 1 › Call
          It says: 988
          Write text here. If it looks like a number or yes/no, put it in quotation marks. The number to call.

      1 problem."
    `);
  });

  it('is a fraction where a whole number belongs', async () => {
    expect(await getReport(edit(octoberFile, { 'order: 1': 'order: 1.5' }))).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 4, Order
          It says: 1.5
          Write a whole number here. Its place within the month: 1 where there is one session a month.

      1 problem."
    `);
  });

  it('is a word where true or false belongs', async () => {
    expect(await getReport(edit(adaFile, { 'availability:': 'active: yes\navailability:' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 13, Active
          It says: yes
          Write true or false here. Switch off to take the profile down. Do not delete it.

      1 problem."
    `);
  });

  it('is a text where a list belongs', async () => {
    expect(await getReport(edit(octoberFile, { 'online:': 'materials: Pens\nonline:' }))).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 17, Materials
          It says: Pens
          Write a list here, one item a line, each after a dash. What to bring or print, one thing a line.

      1 problem."
    `);
  });

  it('is a text where a group of fields belongs', async () => {
    expect(
      await getReport(
        edit(adaFile, { 'contact:\n  email: ada-okafor@northfield.example': 'contact: ada@northfield.example' }),
      ),
    ).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 11, Contact
          It says: ada@northfield.example
          This field has fields of its own, indented under it. Left empty, the page sends students to the coordinator instead.

      1 problem."
    `);
  });
});

describe('a value that is not one of the choices', () => {
  it('is shown with the choices and the one that was probably meant', async () => {
    expect(await getReport(edit(adaFile, { 'availability: open': 'availability: opne' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 13, Availability
          It says: opne
          This is not one of the choices. Did you mean “open”? The choices are open, limited, away.

      1 problem."
    `);
  });

  it('is shown with the closest choice alone where there are many', async () => {
    expect(await getReport(edit(adaFile, { '- surgery': '- SURGARY' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 6, Interests, 1
          It says: SURGARY
          This is not one of the choices. Did you mean “surgery”?

      1 problem."
    `);
  });

  it('is shown with all choices where none is close', async () => {
    expect(await getReport(edit(handbookFile, { 'audience: mentors': 'audience: deans' }))).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        error  line 6, Written for
          It says: deans
          This is not one of the choices. The choices are mentors, mentees, everyone.

      1 problem."
    `);
  });
});
