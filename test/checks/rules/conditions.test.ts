import { describe, expect, it } from 'vitest';
import { edit, getReport, handbookFile, octoberFile, pageFile } from '../../support/content-folder.ts';

const put = (line: string, file = pageFile) => edit(file, { '---\n\n': `---\n\n${line}\nText.\n:::\n\n` });

describe('a part of a page for some schools', () => {
  it.each([
    ':::when[policy.mandatory_reporter is ask]',
    ':::when[policy.mandatory_reporter is required or not_required]',
    '::::when[groups.max is 8]',
    ':::note[When you are late]',
    ':::whenever[x]',
  ])('is fine as %s', async (line) => {
    expect(await getReport(put(line))).toBe('No problems found.');
  });

  it('is reported with its line where the setting is not there, and with the closest one', async () => {
    expect(await getReport(put(':::when[policy.mandatory_reporting is ask]', handbookFile))).toMatchInlineSnapshot(`
      "content/handbook/role/boundaries.md
        error  line 10
          It says: :::when[policy.mandatory_reporting is ask]
          program.yml has no such value. The closest is policy.mandatory_reporter. Write that.

      1 problem."
    `);
  });

  it('is reported where the setting is never so, with what it can be', async () => {
    const report = await getReport(put(':::when[policy.mandatory_reporter is ask or maybe]'));
    expect(report).toContain('policy.mandatory_reporter is never “maybe”. It is one of: required, not_required, ask.');
  });

  it.each([':::when', ':::when[]', ':::when[policy.mandatory_reporter = ask]', ':::when{policy=ask}'])(
    'is reported where nobody can read when: %s',
    async (line) => {
      const report = await getReport(put(line, octoberFile));
      expect(report).toContain(`It says: ${line}`);
      expect(report).toContain('It does not say when.');
    },
  );
});
