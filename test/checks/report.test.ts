import { describe, expect, it } from 'vitest';
import { error, warning, type Problem } from '../../src/checks/problem.ts';
import { formatReport } from '../../src/checks/report.ts';

const message = 'Write something else.';

describe('formatReport', () => {
  it('says so when there is nothing to say', () => {
    expect(formatReport([])).toBe('No problems found.');
  });

  it('shows file, line, field, value and advice, and leaves out what it does not have', () => {
    const problems = [
      error({ file: 'content/b.md', line: 3, label: 'Steps, 3 › Minutes', value: '0', message }),
      error({ file: 'content/b.md', label: 'Title', message }),
      error({ file: 'content/a.md', message }),
    ];
    expect(formatReport(problems)).toMatchInlineSnapshot(`
      "content/a.md
        error
          Write something else.

      content/b.md
        error  Title
          Write something else.
        error  line 3, Steps, 3 › Minutes
          It says: 0
          Write something else.

      3 problems."
    `);
  });

  it.each([
    [1, 0, '1 problem.'],
    [2, 0, '2 problems.'],
    [0, 1, 'No problems and 1 warning.'],
    [1, 2, '1 problem and 2 warnings.'],
  ])('counts %i errors and %i warnings in words', (errors, warnings, sum) => {
    const problems = [
      ...Array.from({ length: errors }, () => error({ file: 'a.md', message })),
      ...Array.from({ length: warnings }, () => warning({ file: 'a.md', message })),
    ];
    expect(formatReport(problems).split('\n').at(-1)).toBe(sum);
  });

  it('puts errors first, then goes by file, line, field and text, in whatever order they were found', () => {
    const inOrder: Problem[] = [
      error({ file: 'a.md', message }),
      error({ file: 'a.md', line: 2, message }),
      error({ file: 'a.md', line: 10, label: 'A', message: '1' }),
      error({ file: 'a.md', line: 10, label: 'A', message: '2' }),
      error({ file: 'a.md', line: 10, label: 'B', message: '1' }),
      error({ file: 'b.md', message }),
      warning({ file: 'a.md', line: 1, message }),
    ];
    expect(formatReport(inOrder.toReversed())).toBe(formatReport(inOrder));
    expect(formatReport(inOrder)).toMatchInlineSnapshot(`
      "a.md
        error
          Write something else.
        error  line 2
          Write something else.
        error  line 10, A
          1
        error  line 10, A
          2
        error  line 10, B
          1

      b.md
        error
          Write something else.

      a.md
        warning  line 1
          Write something else.

      6 problems and 1 warning."
    `);
  });

  it('shortens a long value and keeps it on one line', () => {
    const report = formatReport([error({ file: 'a.md', value: `two\nlines ${'x'.repeat(200)}`, message })]);
    expect(report).toContain(`    It says: two lines ${'x'.repeat(89)}…\n`);
  });

  it('prints the e-mail that a problem comes with only where letters are wanted', () => {
    const letter = { subject: 'Your profile', to: 'ana@school.example', text: 'Hello Ana,\n\nThank you' };
    const problems = [warning({ file: 'a.md', message, letter }), warning({ file: 'a.md', line: 9, message })];
    expect(formatReport(problems, { letters: true })).toMatchInlineSnapshot(`
      "a.md
        warning
          Write something else.

            To: ana@school.example
            Subject: Your profile

            Hello Ana,

            Thank you

        warning  line 9
          Write something else.

      No problems and 2 warnings."
    `);
    expect(formatReport(problems)).not.toContain('Hello Ana');
    expect(formatReport(problems)).toContain('npm run check drafts an e-mail');
  });

  it('is plain text unless colors are asked for', () => {
    const problems = [error({ file: 'a.md', message })];
    expect(formatReport(problems)).not.toContain('\u001b');
    expect(formatReport(problems, { color: true })).toContain('\u001b[31merror\u001b[39m');
  });
});
