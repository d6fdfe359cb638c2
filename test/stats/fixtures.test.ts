import { parse } from 'csv-parse/sync';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Everything that git has or would take in, as `git add --all` does. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter(Boolean);
const isTable = (file: string) => /\.(csv|tsv|xlsx?|xlsm|ods|numbers|sav|rds|rdata)$/i.test(file);
const fixtures = files.filter((file) => file.startsWith('test/fixtures/') && isTable(file));

describe('test fixtures copied from real files', () => {
  it('have no place in the repository: a table of rows lies among the fixtures or is not committed', () => {
    expect(fixtures.length).toBeGreaterThan(20);
    expect(files.filter((file) => isTable(file) && !fixtures.includes(file))).toEqual([]);
  });

  it.each(fixtures)('would stand out by their addresses and codes: %s', (file) => {
    const text = readFileSync(file, 'utf8');
    // These names are set aside for examples: nobody has them (RFC 2606).
    const hosts = [...text.matchAll(/@([\w.-]+\w)/g)].map(([, host = '']) => host);
    expect(hosts.filter((host) => !/(^|\.)example(\.(com|net|org|edu))?$/.test(host))).toEqual([]);

    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    const codes = (column: string) => rows.flatMap((row) => (row[column] ? [row[column]] : []));
    expect(codes('group_code').filter((code) => !/^G\d\d$/.test(code))).toEqual([]);
    expect(codes('mentor_code').filter((code) => !/^M\d\d$/.test(code))).toEqual([]);
  });
});
