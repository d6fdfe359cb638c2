import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Stopped, type Prompts } from '../../src/terminal/prompts.ts';
import { createPrompts } from '../../src/terminal/create-prompts.ts';
import { parseProgram, programFile } from '../../src/program/read.ts';
import { adopt, cloneSample } from './support/school.ts';

/** What somebody types, by a part of the question; for all else they press Enter. */
type Script = Readonly<Record<string, string | readonly string[]>>;

/** Answers like a person would: what is refused is tried again with the next line of the script. */
function follow(script: Script): Prompts & { asked: string[]; refused: string[]; notes: string[] } {
  const left = new Map(Object.entries(script).map(([key, lines]) => [key, [lines].flat()]));
  const asked: string[] = [];
  const refused: string[] = [];
  const notes: string[] = [];
  const take = (message: string) => {
    asked.push(message.split('\n')[0] ?? '');
    const key = [...left.keys()].find((part) => message.includes(part));
    return key === undefined ? undefined : left.get(key)?.shift();
  };
  return {
    asked,
    refused,
    notes,
    note: (title, text) => notes.push(`${title}: ${text}`),
    text: ({ message, initial, validate }) => {
      for (let typed = take(message) ?? initial; ; typed = take(message) ?? initial) {
        if (typed === 'Ctrl+C') return Promise.reject(new Stopped());
        const problem = validate(typed);
        if (problem === undefined) return Promise.resolve(typed);
        refused.push(problem);
        if (refused.length > 40) throw new Error(`No answer fits “${message}”: ${problem}`);
      }
    },
    select: ({ message, choices, initial }) =>
      Promise.resolve((take(message) ?? initial ?? choices[0]?.value) as (typeof choices)[number]['value']),
    many: ({ message, initial }) => {
      take(message);
      return Promise.resolve([...initial]);
    },
    confirm: ({ message, initial }) => Promise.resolve((take(message) ?? (initial ? 'yes' : 'no')) === 'yes'),
  };
}

const script: Script = {
  'School › Full name': ['', 'Northfield School of Medicine'],
  'School › Short name': 'Northfield',
  'Time zone': 'America/Chicago',
  'Contacts › Coordinator › Name': 'Office of Student Life',
  'Contacts › Coordinator › Telephone': '(612) 555-2110',
  'Contacts › Coordinator › E-mail': 'mentors@northfield.edu',
  'Contacts › Faculty lead › Name': 'Dr. Ruth Amsel',
  'Contacts › Faculty lead › E-mail': 'ramsel@northfield.edu',
  'Contacts › Counseling › Name': 'Student Counseling',
  'Contacts › Counseling › Telephone': ['ask us', '(612) 555-2142'],
  'Contacts › Academic support › Name': 'Learning Center',
  'Contacts › Campus security › Name': 'Campus Security',
  'Contacts › Campus security › Telephone': '(612) 555-2199',
  'Contacts › Title IX coordinator › Name': 'Title IX Office',
  'Must peer mentors report?': 'required',
  'E-mail domains': 'northfield.edu, med.northfield.edu',
  Regions: 'The Plains, Québec',
  Color: ['red', '#ffd400'],
};

describe('npm run adopt in a terminal', () => {
  it('asks, checks each answer at once, and writes the settings', async () => {
    const { root, git, read } = cloneSample();
    const prompts = follow(script);
    const { isDone, said } = await adopt(root, [], prompts);
    expect(said).toContain('Committed.');
    expect(isDone).toBe(true);
    expect(prompts.refused).toEqual([
      'This is needed.',
      'Write the number alone, for instance (859) 555-0142. Put words under Hours or Place.',
      'Write the color as # and six digits, for instance #0b6e69.',
    ]);
    expect(parseProgram(read(programFile))).toMatchObject({
      sample: false,
      school: { long: 'Northfield School of Medicine' },
      email_domains: ['northfield.edu', 'med.northfield.edu'],
      regions: [
        { id: 'the-plains', name: 'The Plains' },
        { id: 'quebec', name: 'Québec' },
      ],
      policy: { mandatory_reporter: 'required' },
    });
    expect(git('log', '-1', '--format=%s')).toBe('Make the program that of Northfield');
  });

  it('begins with what was said last when it is run again, and then changes nothing of it', async () => {
    const { root, git, read } = cloneSample();
    await adopt(root, [], follow(script));
    const before = read(programFile);
    const again = follow({});
    expect(await adopt(root, [], again)).toMatchObject({ isDone: true });
    expect(again.refused).toEqual([]);
    expect(read(programFile)).toBe(before);
    // Nothing of the sample is left to be asked about, and there is nothing to commit.
    expect(again.asked.filter((question) => question.startsWith('What of the sample'))).toEqual([]);
    expect(git('log', '--format=%s').split('\n')).toHaveLength(2);
  });

  it('shows the nearest shade that everybody can read', async () => {
    const { root } = cloneSample();
    const prompts = follow(script);
    await adopt(root, [], prompts);
    const advice = prompts.notes.find((note) => note.startsWith('Your color')) ?? '';
    expect(advice).toMatch(/On light pages, text and buttons take #[0-9a-f]{6}, the nearest shade/);
    expect(advice).toMatch(/On dark pages it is used as it is/);
  });

  it('lets the coordinator stand in for a contact that nobody knows yet', async () => {
    const { root, read } = cloneSample();
    await adopt(root, [], follow(script));
    const { academic_support, title_ix, after_hours } = parseProgram(read(programFile)).contacts;
    expect(academic_support).toMatchObject({ name: 'Learning Center', phone: '(612) 555-2110' });
    expect(title_ix.email).toBe('mentors@northfield.edu');
    expect(after_hours).toMatchObject({ phone: '988' });
  });

  it('asks for the school’s own words only where they were chosen, and does not go on without them', async () => {
    const { root, read } = cloneSample();
    const prompts = follow({
      ...script,
      'Audience › Wording': 'own',
      'Audience › Who it is for': ['', 'all who ask'],
      'Audience › Who may take part': 'Just come.',
    });
    await adopt(root, [], prompts);
    expect(parseProgram(read(programFile)).audience).toMatchObject({
      wording: 'own',
      who: 'all who ask',
      eligibility: 'Just come.',
    });
    const usual = follow(script);
    await adopt(cloneSample().root, [], usual);
    expect(usual.asked).not.toContain('Audience › Who it is for');
  });

  it('takes the largest group only if it is not smaller than the smallest', async () => {
    const prompts = follow({ ...script, 'Smallest group': '9', 'Largest group': ['8', '10'] });
    await adopt(cloneSample().root, [], prompts);
    expect(prompts.refused).toContain('The largest group is smaller than the smallest. Swap the two numbers.');
  });

  it.each([
    ['Ctrl+C at the first question', { 'School › Full name': 'Ctrl+C' }],
    ['Ctrl+C half-way', { ...script, Color: 'Ctrl+C' }],
    ['“no” at the end', { ...script, 'Write the settings of': 'no' }],
  ])('changes nothing after %s', async (_, lines) => {
    const { root, git } = cloneSample();
    const { isDone, said } = await adopt(root, [], follow(lines));
    expect(said).toBe('Stopped.\nNothing was changed.');
    expect(isDone).toBe(false);
    expect(git('status', '--porcelain')).toBe('');
  });
});

describe('questions in a real terminal', () => {
  /** Presses keys as soon as a question stands on the screen. */
  async function press(keys: string, ask: (prompts: Prompts) => Promise<unknown>) {
    const input = new PassThrough();
    const output = new PassThrough();
    let screen = '';
    output.on('data', (chunk: Buffer) => (screen += chunk.toString()));
    const answer = ask(createPrompts({ input, output }));
    const settled = answer.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    input.write(keys);
    return { ...(await settled), screen };
  }

  it('begin with what is set', async () => {
    const ask = (prompts: Prompts) =>
      prompts.text({ message: 'Name', initial: 'Northfield', validate: () => undefined });
    expect(await press(' Med\r', ask)).toMatchObject({ value: 'Northfield Med' });
  });

  it('end at once with Ctrl+C', async () => {
    const ask = (prompts: Prompts) => prompts.confirm({ message: 'Sure?', initial: true });
    expect(await press('\u0003', ask)).toMatchObject({ error: expect.any(Stopped) as Error });
  });

  it('let somebody choose with the arrow keys', async () => {
    const choices = [
      { value: 'ask', label: 'Ask' },
      { value: 'required', label: 'Required' },
    ];
    const ask = (prompts: Prompts) => prompts.select({ message: 'Report?', choices, initial: 'ask' });
    expect(await press('\u001b[B\r', ask)).toMatchObject({ value: 'required' });
  });
});
