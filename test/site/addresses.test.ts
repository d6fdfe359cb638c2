import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '../support/site-folder.ts';

const addresses = readdirSync('content/mentors').flatMap((file) => {
  const [, fields = ''] = readFileSync(join('content/mentors', file), 'utf8').split('---\n');
  const { contact } = parse(fields) as { contact?: { email?: string } };
  return contact?.email ?? [];
});

/** What a program that gathers addresses finds in the bytes, without reading HTML. */
describe.each(inject('sampleSites'))('the site at $base', ({ folder }) => {
  it('shows no address of a mentor in any of its files, those of the search included', () => {
    expect(addresses.length).toBeGreaterThan(15);
    const files = listFiles(folder);
    const telling = files.filter((file) => {
      const text = readUnpacked(join(folder, file));
      return addresses.some((address) => text.includes(address) || text.includes(encodeURIComponent(address)));
    });
    expect(telling).toEqual([]);
    // The files that were looked at are the ones that would tell.
    expect(files.filter((file) => /^pagefind\/.*\.pf_/.test(file)).length).toBeGreaterThan(20);
    expect(readUnpacked(join(folder, 'mentors/theo-lacombe/index.html'))).toContain('Lacombe');
  });

  it('has no part of an address in the words that the search shows', () => {
    const fragments = listFiles(folder).filter((file) => file.startsWith('pagefind/fragment/'));
    const profile = fragments
      .map((file) => readUnpacked(join(folder, file)))
      .find((text) => text.includes('mentors/theo-lacombe/'));
    expect(profile).toContain('Gumbo for eight on one burner');
    expect(profile).not.toContain('larkfield.example');
    expect(profile).not.toMatch(/Draft a first message|Keep for later/);
  });
});

/** Pagefind packs what it writes. */
function readUnpacked(path: string): string {
  const bytes = readFileSync(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('latin1');
}
