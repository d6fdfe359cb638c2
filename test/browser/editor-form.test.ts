import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { formatReport } from '../../src/checks/report.ts';
import { getMeta } from '../../src/schemas/lookup.ts';
import { programSchema } from '../../src/schemas/program.ts';
import { add, choose, pickDay, pickEntry, typeBody } from '../cms/save/support/fill-form.ts';
import { useEditor } from '../cms/save/support/open-editor.ts';
import { listFields } from '../support/fields.ts';
import { eventually } from '../support/eventually.ts';

/** Under a base path, so that all of this is tried there too. */
const bench = useEditor('/larkfield-mentors/');
const projectRoot = join(import.meta.dirname, '..', '..');
const body =
  'I grew up on a farm and learned early to ask before I touch a machine that I do not know. In my first month here I asked nobody anything, and it cost me a whole exam. Ask me the small questions, because I had all of them too.';

afterEach(async () => {
  const { editor } = await bench.share();
  expect(editor.complaints).toEqual([]);
});

describe('a new entry that was filled in with the form alone', () => {
  it('is a mentor whom the check has nothing against', async () => {
    const { session, editor } = await bench.share();
    await editor.show('mentors/new');
    await editor.type('name', 'Zoë Núñez-O’Brien');
    await choose(editor, 'interests', 'Surgery');
    await choose(editor, 'interests', 'Teaching');
    await add(editor, 'line');
    await editor.type('line', 'Finding a quiet place: all of them');
    await editor.type('email', 'zoe@larkfield.example ');
    await choose(editor, 'availability', 'Replies within a week');
    await pickDay(editor, 'confirmed_on', '2026-11-20');
    await pickDay(editor, 'given_on', '2026-11-01');
    await pickDay(editor, 'until', '2027-06-30');
    await typeBody(editor, body);
    await editor.save();
    await editor.settle();
    const file = 'content/mentors/zoe-nunez-o-brien.md';
    expect(session.read(file)).toMatchInlineSnapshot(`
      "---
      name: Zoë Núñez-O’Brien
      interests:
        - surgery
        - teaching
      ask_me_about:
        - "Finding a quiet place: all of them"
      contact:
        email: zoe@larkfield.example
      availability: limited
      confirmed_on: 2026-11-20
      consent:
        given_on: 2026-11-01
        until: 2027-06-30
      active: true
      ---
      I grew up on a farm and learned early to ask before I touch a machine that I do not know. In my first month here I asked nobody anything, and it cost me a whole exam. Ask me the small questions, because I had all of them too.
      "
    `);
    expect(await checkWith(file, session.read(file))).toMatchInlineSnapshot(`"No problems found."`);
  });

  it('is a page of the handbook in the section that it was begun in', async () => {
    const { session, editor } = await bench.share();
    await editor.show('handbook_role/new');
    await editor.type('title', 'When two mentees don’t get on');
    await editor.type('description', 'What to do, and what to leave.');
    await editor.type('order', '9');
    await choose(editor, 'audience', 'Mentors');
    await pickDay(editor, 'review_by', '2027-06-01');
    await typeBody(editor, 'Say nothing at first.');
    await editor.save();
    await editor.settle();
    const file = 'content/handbook/role/when-two-mentees-don-t-get-on.md';
    expect(session.read(file)).toMatchInlineSnapshot(`
      "---
      title: When two mentees don’t get on
      description: What to do, and what to leave.
      section: role
      order: 9
      audience: mentors
      review_by: 2027-06-01
      draft: false
      ---
      Say nothing at first.
      "
    `);
    expect(await checkWith(file, session.read(file))).toMatchInlineSnapshot(`"No problems found."`);
  });

  it('is a case, with the pages that help chosen by their titles', async () => {
    const { session, editor } = await bench.share();
    await editor.show('cases/new');
    await editor.type('title', 'Two groups, one room');
    await choose(editor, 'themes', 'Running the group');
    for (const [i, line] of ['Who leaves?', 'Who asks?'].entries()) {
      await add(editor, 'question');
      await editor.type('line', line, i);
    }
    for (const [i, way] of ['Ask the other mentor.', 'Go outside.'].entries()) {
      await add(editor, 'way');
      await editor.type('do', way, i);
      await editor.type('gain', 'It is quick.', i);
      await editor.type('cost', 'It is cold.', i);
    }
    for (const [i, line] of ['It rains.', 'Somebody uses a wheelchair.'].entries()) {
      await add(editor, 'turn');
      await editor.type('line', line, 2 + i);
    }
    await choose(editor, 'pages', 'Conflict in your group (Groups)');
    await choose(editor, 'pages', 'Boundaries (The role)');
    for (const [i, line] of ['double booked', 'room taken', 'no room'].entries()) {
      await add(editor, 'line');
      await editor.type('line', line, 4 + i);
    }
    await pickDay(editor, 'review_by', '2027-06-01');
    await typeBody(editor, 'You open the door and another group sits there. '.repeat(8).trim());
    await editor.save();
    await editor.settle();
    const file = 'content/cases/two-groups-one-room.md';
    expect(session.read(file)).toMatchInlineSnapshot(`
      "---
      title: Two groups, one room
      themes:
        - group
      questions:
        - Who leaves?
        - Who asks?
      ways:
        - do: Ask the other mentor.
          gain: It is quick.
          cost: It is cold.
        - do: Go outside.
          gain: It is quick.
          cost: It is cold.
      watch:
        - It rains.
        - Somebody uses a wheelchair.
      pages:
        - groups/conflict
        - role/boundaries
      aliases:
        - double booked
        - room taken
        - no room
      review_by: 2027-06-01
      draft: false
      ---
      You open the door and another group sits there. You open the door and another group sits there. You open the door and another group sits there. You open the door and another group sits there. You open the door and another group sits there. You open the door and another group sits there. You open the door and another group sits there. You open the door and another group sits there.
      "
    `);
    expect(await checkWith(file, session.read(file))).toMatchInlineSnapshot(`"No problems found."`);
  });

  it('is a session guide with its steps', async () => {
    const { session, editor } = await bench.share();
    await editor.show('sessions/new');
    await editor.type('title', 'Halfway');
    await choose(editor, 'month', 'January');
    await editor.type('order', '2');
    await editor.type('objective', 'everybody has said one thing that went well.');
    await editor.type('minutes', '30');
    await pickEntry(editor, 'handouts', 'Week grid');
    await pickEntry(editor, 'handouts', 'Your constellation');
    await editor.type('if_three_come', 'Do the same.');
    await editor.type('online', 'Do the same.');
    await editor.type('take_away', 'Half of it is done.');
    await add(editor, 'step');
    await editor.type('title', 'Arrive', 1);
    await editor.type('minutes', '10', 1);
    await add(editor, 'line', 2);
    await editor.type('line', 'Say hello.');
    await add(editor, 'step');
    // The short form of the first step has minutes too.
    await editor.type('title', 'Talk', 2);
    await editor.type('minutes', '20', 3);
    await add(editor, 'line', 3);
    await editor.type('line', 'Ask what went well.', 1);
    await editor.field('draft').click();
    await typeBody(editor, 'Nobody needs to prepare anything.');
    await editor.save();
    await editor.settle();
    const file = 'content/sessions/halfway.md';
    expect(session.read(file)).toMatchInlineSnapshot(`
      "---
      title: Halfway
      month: january
      order: 2
      objective: everybody has said one thing that went well.
      minutes: 30
      handouts:
        - week-grid
        - constellation
      steps:
        - title: Arrive
          minutes: 10
          do:
            - Say hello.
        - title: Talk
          minutes: 20
          do:
            - Ask what went well.
      if_three_come: Do the same.
      online: Do the same.
      take_away: Half of it is done.
      draft: true
      ---
      Nobody needs to prepare anything.
      "
    `);
    expect(await checkWith(file, session.read(file))).toMatchInlineSnapshot(`"No problems found."`);
  });
});

describe('a day', () => {
  it.each([
    ['Pacific/Auckland', '2026-11-01'],
    ['America/Los_Angeles', '2026-11-02'],
  ])('is the one that was picked, also in %s', async (timezoneId, picked) => {
    const { session, editor } = await bench.share();
    const devtools = await editor.page.context().newCDPSession(editor.page);
    await devtools.send('Emulation.setTimezoneOverride', { timezoneId });
    onTestFinished(() => devtools.detach());
    expect(await editor.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId);
    await editor.show('mentors/entries/grace-wanjiru');
    const file = 'content/mentors/grace-wanjiru.md';
    const before = session.read(file);
    const [, day = ''] = /confirmed_on: (.*)/.exec(before) ?? [];
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await eventually(() => editor.field('confirmed_on').inputValue()).toBe(day);
    await pickDay(editor, 'confirmed_on', picked);
    await editor.save();
    await eventually(() => session.read(file)).toBe(before.replace(`confirmed_on: ${day}`, `confirmed_on: ${picked}`));
  });
});

describe('a hint', () => {
  it('reads as it is written in the schema, addresses and signs of Markdown too', async () => {
    const { editor } = await bench.share();
    await editor.show('program/entries/program');
    const shown = await editor.page.locator('[aria-label$=" field"] > p').allTextContents();
    expect(shown).toContain('Where the site is published, for instance https://mentors.school.edu/.');
    const written = listFields(programSchema).map(({ schema }) => getMeta(schema)?.hint);
    expect(written).toEqual(expect.arrayContaining(shown));
    expect(await editor.page.locator('[aria-label$=" field"] > p a').count()).toBe(0);
  });

  it('says how the text of a page is written', async () => {
    const { editor } = await bench.share();
    await editor.show('pages/entries/privacy');
    const [hint] = await editor.page.locator('[aria-label="markdown field"] > p').allTextContents();
    expect(hint).toMatchInlineSnapshot(
      `"The page itself. An empty line begins a paragraph. ## Heading · **bold** · *italic* · - item of a list · 1. numbered item · [words](/safety/) for a link · :::note before and ::: after lines that should stand out · {{contacts.counseling.phone}} for a setting."`,
    );
  });
});

/** What `npm run check` says of the sample with one more file. */
async function checkWith(file: string, text: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'medmentors-check-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  await cp(join(projectRoot, 'content'), join(root, 'content'), { recursive: true });
  writeFileSync(join(root, file), text);
  return formatReport(await checkContent(root, { env: {}, now: new Date(0) }));
}
