import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brandMark } from '../../src/doctor/invented.ts';
import { getPalettes } from '../../src/program/palette.ts';
import { parseProgram, programFile } from '../../src/program/read.ts';
import { adopt, answersText, cloneSample } from './support/school.ts';

const fromFile = ['--answers', 'answers.yml'];

describe('npm run adopt with a file of answers', () => {
  it('makes the program the school’s own: settings, brand and nothing invented left, in one commit', async () => {
    const { root, git, read, write } = cloneSample();
    write('answers.yml', `${answersText}remove_sample: true\ncommit: true\n`);
    // Something that somebody has begun, and that is not part of this.
    write('content/pages/privacy.md', `${read('content/pages/privacy.md')}\nMore.\n`);
    const { isDone, said } = await adopt(root, fromFile);
    expect(said).toContain('Committed.');
    expect(isDone).toBe(true);

    const program = parseProgram(read(programFile));
    expect(program).toMatchObject({
      sample: false,
      school: { short: 'Northfield' },
      // From git and from this computer, since the answers say nothing of them.
      repository: { name: 'Northfield-Med/mentors', branch: 'trunk' },
      website: 'https://northfield-med.github.io/mentors/',
      regions: [],
    });
    expect(program.sample_date).toBeUndefined();
    expect(read(programFile)).not.toMatch(/larkfield|555-01/i);

    expect(existsSync(join(root, 'content/mentors'))).toBe(true);
    for (const folder of ['content/mentors', 'content/images/mentors', 'content/stats'])
      expect(readdirSync(join(root, folder))).toEqual([]);
    for (const name of readdirSync(join(root, 'content/sessions')))
      expect(read(`content/sessions/${name}`)).not.toMatch(/^(date|start_time|place):/m);

    const { fill } = getPalettes('#b5121b').light;
    expect(read('public/brand/logo.svg')).toContain(`fill="${fill}"`);
    expect(read('public/brand/favicon.svg')).not.toContain(brandMark);
    // Only what adopt wrote is in the commit.
    expect(git('status', '--porcelain').split('\n')).toEqual(['M content/pages/privacy.md', '?? answers.yml']);
    git('revert', '--no-edit', 'HEAD');
    expect(read(programFile)).toContain('Larkfield');
    expect(readdirSync(join(root, 'content/mentors'))).toHaveLength(22);
  });

  it('can be run again: what is set stays, and one answer changes one line', async () => {
    const { root, git, write } = cloneSample();
    write('answers.yml', `${answersText}remove_sample: true\ncommit: true\n`);
    await adopt(root, fromFile);
    write('answers.yml', 'contacts: { counseling: { phone: (612) 555-2143 } }\n');
    expect(await adopt(root, fromFile)).toMatchObject({ isDone: true });
    expect(git('diff', '--unified=0', '--', 'content', 'public').match(/^[-+] .*/gm)).toEqual([
      '-    phone: (612) 555-2142',
      '+    phone: (612) 555-2143',
    ]);
  });

  it('keeps the sample switch on as long as anything invented is on the site', async () => {
    const { root, read, write } = cloneSample();
    write('answers.yml', `${answersText}remove_sample: [people]\n`);
    const { said } = await adopt(root, fromFile);
    expect(said).toContain('The sample switch stays on');
    expect(parseProgram(read(programFile))).toMatchObject({ sample: true, sample_date: '2026-12-01' });
  });

  it('leaves a mentor of the school’s own alone, with the picture', async () => {
    const { root, read, write } = cloneSample();
    const own = read('content/mentors/adaeze-nwosu.md').replaceAll('larkfield.example', 'northfield.edu');
    write('content/mentors/adaeze-nwosu.md', own);
    // With a picture that one of the sample has, too.
    const other = own.replace('Adaeze Nwosu', 'Nadia Newcomb').replace('adaeze.nwosu', 'nnewcomb');
    write('content/mentors/nadia-newcomb.md', other.replace('/adaeze-nwosu.webp', '/linh-pham.webp'));
    write('answers.yml', `${answersText}remove_sample: true\n`);
    await adopt(root, fromFile);
    expect(read('content/mentors/adaeze-nwosu.md')).toBe(own);
    expect(readdirSync(join(root, 'content/images/mentors'))).toEqual(['adaeze-nwosu.webp', 'linh-pham.webp']);
  });
});

describe('npm run adopt changes nothing', () => {
  const { root, git, write } = cloneSample({ isShared: true });

  it.each([
    ['a key that there is not', 'colour: "#b5121b"\n', 'There is no field called “colour”.'],
    ['an address outside the web', 'website: http://northfield.edu\n', 'starting with https://'],
    [
      'a day that does not exist',
      'crisis_lines:\n  - { id: a, name: A, for: x, phone: "988", verified_on: 2026-02-31 }\n',
      'for instance 2026-08-31',
    ],
    ['a time zone that does not exist', 'time_zone: America/Nowhere\n', 'by its city'],
    ['a color by its name', 'brand: { color: red }\n', '#0b6e69'],
    [
      'words for a telephone number',
      'contacts: { counseling: { name: Counseling, phone: ask us } }\n',
      'Write the number alone',
    ],
    ['a part of the sample that there is not', 'remove_sample: [mentors]\n', 'people, figures, dates'],
    ['yes where it takes true', 'commit: maybe\n', 'Write true or false'],
    ['a bracket that is not closed', 'email_domains: [northfield.edu\n', 'not closed'],
    ['a month of the year that does not exist', 'academic_year: { first_month: augst }\n', 'Did you mean “august”?'],
  ])('for %s, and says where it stands', async (_, lines, message) => {
    const key = lines.split(':')[0] ?? '';
    const rest = answersText.split(/^(?=\w)/m).filter((block) => !block.startsWith(`${key}:`));
    write('answers.yml', `${rest.join('')}${lines}`);
    const { isDone, said } = await adopt(root, fromFile);
    expect(said).toContain(message);
    expect(said).toMatch(/answers\.yml\n\s+error +line \d+/);
    expect(said).toContain('Nothing was changed.');
    expect(isDone).toBe(false);
    expect(git('status', '--porcelain', '--', 'content', 'public')).toBe('');
  });

  it('for answers that leave out what no sample may stand in for, and names all of it at once', async () => {
    write('answers.yml', 'school: { short: Northfield }\n');
    const { said } = await adopt(root, fromFile);
    for (const label of [
      'School › Full name',
      'E-mail domains',
      'Contacts › Coordinator',
      'Contacts › Title IX coordinator',
    ])
      expect(said).toContain(label);
    expect(git('status', '--porcelain', '--', 'content', 'public')).toBe('');
  });

  it.each([
    ['a file that is not there', ['--answers', 'other.yml'], 'There is no file other.yml.'],
    ['an option that there is not', ['--answer', 'answers.yml'], 'This is not an option of the command.'],
    ['two ways at once', ['--answers', 'a.yml', '--remove-sample'], 'remove_sample: true'],
    ['no terminal and no answers', [], 'There is no terminal here'],
  ])('for %s', async (_, args, message) => {
    const { isDone, said } = await adopt(root, args);
    expect(said).toContain(message);
    expect(isDone).toBe(false);
    expect(git('status', '--porcelain', '--', 'content', 'public')).toBe('');
  });

  it.each([
    ['is not there', 'logo: nowhere.svg', 'There is no file'],
    ['is no picture', 'logo: answers.yml', 'is not a picture'],
    ['runs a script', 'logo: evil.svg', 'holds a script'],
  ])('for a logo that %s', async (_, line, message) => {
    const here = (name: string) => join(root, name);
    write('evil.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"/>');
    write('answers.yml', `${answersText}${line.replace(/: (.*)/, (_, name: string) => `: ${here(name)}`)}\n`);
    const { isDone, said } = await adopt(root, fromFile);
    expect(said).toContain(message);
    expect(isDone).toBe(false);
    expect(git('status', '--porcelain', '--', 'content', 'public')).toBe('');
  });

  it('where it would delete what git could not bring back', async () => {
    const { root, git, read, write } = cloneSample();
    write('content/mentors/linh-pham.md', `${read('content/mentors/linh-pham.md')}\nOne more line.\n`);
    write('answers.yml', `${answersText}remove_sample: true\n`);
    const { isDone, said } = await adopt(root, fromFile);
    expect(said).toContain('content/mentors/linh-pham.md');
    expect(said).toContain('Commit them first');
    expect(isDone).toBe(false);
    expect(git('status', '--porcelain', '--', 'content', 'public')).toBe('M content/mentors/linh-pham.md');
  });

  it('where there is no git and it would delete something', async () => {
    const { root, write, read } = cloneSample({ hasGit: false });
    write('answers.yml', `${answersText}repository: { name: northfield/mentors, branch: main }\nremove_sample: true\n`);
    const { isDone, said } = await adopt(root, fromFile);
    expect(said).toContain('There is no git repository here');
    expect(isDone).toBe(false);
    expect(read(programFile)).toContain('Larkfield');
    expect(readdirSync(join(root, 'content/mentors'))).toHaveLength(22);
  });

  it('where the settings cannot be read', async () => {
    const { root, write } = cloneSample();
    write(programFile, 'name: [\n');
    const { isDone, said } = await adopt(root, ['--remove-sample']);
    expect(said).toContain('content/program.yml');
    expect(isDone).toBe(false);
  });
});

describe('npm run adopt without git', () => {
  it('still writes the settings, since nothing is lost', async () => {
    const { root, read, write } = cloneSample({ hasGit: false });
    write('answers.yml', `${answersText}repository: { name: northfield/mentors, branch: main }\n`);
    await adopt(root, fromFile);
    expect(parseProgram(read(programFile)).school.short).toBe('Northfield');
  });
});

describe('npm run adopt -- --remove-sample', () => {
  it('takes out what is invented and leaves the settings as they are', async () => {
    const { root, git, read } = cloneSample();
    const before = read(programFile);
    expect(await adopt(root, ['--remove-sample'])).toMatchObject({ isDone: true });
    expect(readdirSync(join(root, 'content/mentors'))).toEqual([]);
    expect(read(programFile)).toBe(before);
    expect(git('diff', '--name-only', '--', 'public')).toBe('');
  });
});

it('a logo of the school’s takes the place of the two figures, dark pages included', async () => {
  const { root, read, write } = cloneSample();
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
  write('crest.svg', drawing);
  write('answers.yml', `${answersText}logo: ${join(root, 'crest.svg')}\n`);
  await adopt(root, fromFile);
  expect(read('public/brand/logo.svg')).toBe(drawing);
  expect(existsSync(join(root, 'public/brand/logo-dark.svg'))).toBe(false);
  expect(parseProgram(read(programFile)).brand).toEqual({ color: '#b5121b', logo: '/brand/logo.svg' });
  rmSync(join(root, 'crest.svg'));
});
