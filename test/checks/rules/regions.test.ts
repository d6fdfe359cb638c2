import { describe, expect, it } from 'vitest';
import { adaFile, edit, getReport, programFile } from '../../support/content-folder.ts';

const withRegions = edit(programFile, {
  'contacts:\n': 'regions:\n  - { id: north, name: The North }\n  - { id: south, name: The South }\ncontacts:\n',
});
const fromNorth = edit(adaFile, { 'availability:': 'region: north\navailability:' });

describe('the region of a mentor', () => {
  it('is one of those in the settings', async () => {
    expect(await getReport({ ...withRegions, ...fromNorth })).toBe('No problems found.');
  });

  it('that the settings do not have is reported with those they have', async () => {
    const fromEast = edit(adaFile, { 'availability:': 'region: east\navailability:' });
    expect(await getReport({ ...withRegions, ...fromEast })).toMatchInlineSnapshot(`
      "content/mentors/ada-okafor.md
        error  line 13, Region
          It says: east
          The settings have no such region. Write one of north, south, or add it under “Regions” in content/program.yml.

      1 problem."
    `);
  });

  it('is left out where the school asks for none', async () => {
    expect(await getReport(fromNorth)).toContain('Leave it out, or add it under “Regions”');
  });

  it('is a key, in small letters', async () => {
    const odd = edit(adaFile, { 'availability:': 'region: The North\navailability:' });
    expect(await getReport({ ...withRegions, ...odd })).toContain('Choose one of the regions in the program settings.');
  });
});

describe('the regions of a school', () => {
  it('each have a key of their own', async () => {
    const twice = edit(programFile, {
      'contacts:\n': 'regions:\n  - { id: north, name: A }\n  - { id: north, name: B }\ncontacts:\n',
    });
    expect(await getReport(twice)).toContain('Two regions have the same short key.');
  });
});
