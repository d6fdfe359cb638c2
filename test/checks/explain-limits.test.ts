import { describe, expect, it } from 'vitest';
import { adaFile, edit, getReport, octoberFile, pageFile, programFile } from '../support/content-folder.ts';

describe('a field that is needed', () => {
  it.each(['', '""', 'null', '[]', '{}', '"  "'])('is missing when a form leaves %s in it', async (empty) => {
    const files = edit(pageFile, { 'title: Privacy': `title: ${empty}` });
    expect(await getReport(files)).toContain('Title\n    This field is empty or left out, and it is needed.');
  });

  it.each(['', '""', 'null', '[]', '{}', '{ email: "" }'])(
    'is not missed when it is optional and holds %s',
    async (empty) => {
      const files = edit(adaFile, {
        'contact:\n  email: ada-okafor@northfield.example': `contact: ${empty}`,
        'they/them': '""',
        '\n  - surgery': ' []',
      });
      expect(await getReport(files)).toBe('No problems found.');
    },
  );

  it('is named when it is left out', async () => {
    expect(await getReport(edit(adaFile, { 'availability: open\n': '' }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  Availability
          This field is empty or left out, and it is needed. Whether new students may write now.

      1 problem."
    `);
  });

  it('is asked for when it is the duty to report, which has no default', async () => {
    expect(await getReport(edit(programFile, { '  mandatory_reporter: ask': '  note: Ask the Title IX Office.' })))
      .toMatchInlineSnapshot(`
        "content/program.yml
          error  line 37, Policy › Must peer mentors report?
            This field is empty or left out, and it is needed. Whether mentors must pass on what they hear of sexual misconduct. Ask your Title IX coordinator. There is no default, since a wrong one does harm.

        1 problem."
      `);
  });

  it('is one way to reach a contact', async () => {
    expect(
      await getReport(edit(programFile, { 'name: Title IX Office, phone: (502) 555-0125': 'name: Title IX Office' })),
    ).toMatchInlineSnapshot(`
      "content/program.yml
        error  line 30, Contacts › Title IX coordinator › Telephone
          Give a telephone number, an e-mail address or a web address.

      1 problem."
    `);
  });
});

describe('a value of the wrong size', () => {
  it('is a text that is too long, of which the report shows the beginning', async () => {
    expect(await getReport(edit(pageFile, { 'title: Privacy': `title: ${'Privacy and more '.repeat(10)}` })))
      .toMatchInlineSnapshot(`
      "content/pages/privacy.md
        error  line 2, Title
          It says: Privacy and more Privacy and more Privacy and more Privacy and more Privacy and more Privacy and mo…
          This has 169 characters; it may have at most 80. Shorten it.

      1 problem."
    `);
  });

  it('is a list that is too long', async () => {
    const six = '- Finding a quiet place to study\n' + '  - Coffee\n'.repeat(5).trimEnd();
    expect(await getReport(edit(adaFile, { '- Finding a quiet place to study': six }))).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 9, Ask me about
          This list has 6 items; it may have at most 5.

      1 problem."
    `);
  });

  it('is a list that is too short', async () => {
    const one = {
      '  - title: Talk\n    minutes: 40\n    do:\n      - Ask how the week went.\n': '',
      'minutes: 60': 'minutes: 20',
    };
    expect(await getReport(edit(octoberFile, one))).toContain('This list has 1 item; it needs at least 2.');
  });

  it('is a number that is too large', async () => {
    expect(await getReport(edit(programFile, { 'sessions_a_month: 1': 'sessions_a_month: 12' })))
      .toMatchInlineSnapshot(`
        "content/program.yml
          error  line 18, Sessions a month
            It says: 12
            Write a number that is at most 4.

        1 problem."
      `);
  });
});

describe('values that do not fit each other', () => {
  it('are steps that do not add up', async () => {
    expect(await getReport(edit(octoberFile, { 'minutes: 20': 'minutes: 25' }))).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 6, Minutes
          It says: 60
          The steps add up to 65 minutes, the session says 60. Change the steps, or write 65 here.

      1 problem."
    `);
  });

  it('are a short form that takes longer than its step', async () => {
    const files = edit(octoberFile, {
      'minutes: 20': 'minutes: 20\n    if_short: { minutes: 20, do: Skip the names. }',
    });
    expect(await getReport(files)).toMatchInlineSnapshot(`
      "content/sessions/first-exam.md
        error  line 10, Steps, 1 › If time is short › Minutes
          It says: 20
          The short form must take fewer minutes than the step itself.

      1 problem."
    `);
  });

  it('are the wrong kind of address', async () => {
    const files = edit(adaFile, {
      'ada-okafor@northfield.example': 'Ada Okafor',
      '../images/mentors/ada-okafor.jpg': 'ada-okafor.jpg',
    });
    expect(await getReport({ ...files, 'content/images/mentors/ada-okafor.jpg': undefined })).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 12, Contact › E-mail
          It says: Ada Okafor
          Write one e-mail address, for instance name@school.edu.
        error  line 15, Portrait › Picture
          It says: ada-okafor.jpg
          Put the picture into content/images/mentors/ and write ../images/mentors/ and its file name.

      2 problems."
    `);
  });
});
