import axe from 'axe-core';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { useEditor } from '../cms/save/support/open-editor.ts';
import { makePicture } from '../support/content-folder.ts';
import { eventually } from '../support/eventually.ts';

const bench = useEditor();
const grace = 'content/mentors/grace-wanjiru.md';
const graceForm = 'mentors/entries/grace-wanjiru';
const arriving = 'content/sessions/arriving.md';

describe('a profile', () => {
  it('is not saved with a mistake, and says by the name of the field what to put right; then it is', async () => {
    const { session, editor } = await bench.share();
    const before = session.read(grace);
    await editor.show(graceForm);
    await editor.type('home_town', 'Nyeri, Kenya');
    await editor.type('email', 'grace@gmail.com');
    await editor.save();
    expect(await editor.readPoints()).toEqual([
      'Contact › E-mail\n\nIt says: grace@gmail.com\n\nThis is not a school address. Write one that ends in @larkfield.example.',
    ]);
    expect(await editor.page.locator(':focus').innerText()).toBe('Back to the form');
    await editor.page.evaluate(axe.source);
    const run = () => (window as unknown as { axe: typeof axe }).axe.run('dialog');
    expect((await editor.page.evaluate(run)).violations).toEqual([]);
    await editor.page.keyboard.press('Escape');
    await editor.dialog.waitFor({ state: 'detached' });
    expect(await editor.field('email').inputValue()).toBe('grace@gmail.com');
    expect(session.read(grace)).toBe(before);

    await editor.save();
    await editor.dialog.getByRole('button', { name: 'Contact › E-mail' }).click();
    await eventually(() => editor.field('email').evaluate((field) => field === document.activeElement)).toBe(true);
    await editor.type('email', 'grace@larkfield.example');
    await editor.save();
    await eventually(() => session.read(grace)).toBe(
      before.replace('Nakuru, Kenya', 'Nyeri, Kenya').replace(/email: .*/, 'email: grace@larkfield.example'),
    );
    await editor.settle();

    // A second time from the same form, and without what was cleared, in fields of fields too.
    await editor.type('home_town', '');
    await editor.type('email', '');
    await editor.save();
    await eventually(() => session.read(grace)).toBe(
      before.replace(/home_town: .*\n/, '').replace(/contact:\n {2}email: .*\n/, ''),
    );
  });

  it('is not switched off while others lead to it', async () => {
    const page = 'content/handbook/role/boundaries.md';
    const file = 'content/mentors/linh-pham.md';
    const { session, editor } = await bench.share();
    const before = session.read(file);
    const pageBefore = session.read(page);
    session.write(page, `${pageBefore}\nAsk [Linh](/mentors/linh-pham/).\n`);
    await editor.show('mentors/entries/linh-pham');
    await editor.field('active').click();
    await editor.save();
    expect(await editor.readPoints()).toEqual([
      'Active\n\n“Boundaries” leads here, and the way would end nowhere. First take the link out there and save; then come back and switch this off.',
    ]);
    expect(session.read(file)).toBe(before);
    await editor.page.keyboard.press('Escape');

    // The link is taken out meanwhile.
    session.write(page, pageBefore);
    await editor.save();
    await eventually(() => session.read(file)).toContain('active: false');
  });
});

describe('a session guide', () => {
  it('is stopped by Decap’s own rules and by ours in the same words, and may leave a gap after a question', async () => {
    // A short form that takes longer than the step.
    const { session, editor } = await bench.share();
    const before = session.read(arriving).replace(/if_short:\n {6}minutes: \d+/, 'if_short:\n      minutes: 59');
    session.write(arriving, before);
    await editor.show('sessions/entries/arriving');
    await editor.type('title', '');
    await editor.type('start_time', 'half past five');
    await editor.save();
    expect(await editor.readPoints()).toEqual([
      'Title\n\nThis field is empty or left out, and it is needed.',
      'Start\n\nWrite the time on a 24-hour clock, for instance 17:30.',
    ]);
    await editor.page.keyboard.press('Escape');

    await editor.type('title', 'Arriving');
    await editor.type('start_time', '17:00');
    await editor.type('place', '\u200bLearning\u00a0Studio\u00ad 3 ');
    await editor.type('minutes', '45');
    await editor.save();
    expect(await editor.readPoints()).toEqual([
      'Steps, 2 › If time is short › Minutes\n\nIt says: 59\n\nThe short form must take fewer minutes than the step itself.',
      'Minutes\n\nIt says: 45\n\nThe steps add up to 60 minutes, the session says 45. Change the steps, or write 60 here.',
    ]);
    expect(session.read(arriving)).toBe(before);

    // What is folded opens on the way to the field.
    await editor.dialog.getByRole('button', { name: 'If time is short' }).click();
    await eventually(() => editor.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('59');
    await editor.page.keyboard.press('ControlOrMeta+a');
    await editor.page.keyboard.insertText('6');
    await editor.type('minutes', '60');
    await editor.field('month').click();
    await editor.page.getByRole('option', { name: 'September', exact: true }).click();
    await editor.field('date').fill('2026-09-10');
    await editor.save();
    expect((await editor.readPoints()).join('\n')).toMatch(
      /August has no session guide[^]*September has 2 session guides/,
    );
    expect(session.read(arriving)).toBe(before);
    await editor.dialog.getByRole('button', { name: 'Save it' }).click();
    await eventually(() => session.read(arriving)).toContain('month: september');
    expect(session.read(arriving)).toMatch(/^place: Learning Studio 3$/m);
    const note = editor.page.getByRole('status').filter({ hasText: 'pasted text' });
    expect(await note.innerText()).toContain('invisible signs and odd spaces');
  });
});

describe('text from Word', () => {
  it('is pasted as plain text, comes out as Markdown, and is told of', async () => {
    const page = 'content/handbook/skills/first-messages.md';
    const { session, editor } = await bench.share();
    await editor.show('handbook_skills/entries/first-messages');
    await editor.paste({
      text: 'Before\u00a0you meet\r\n\r\n·\tAsk first\r\n·\tLis\u00adten\r\n\r\nCall {{contacts.counseling.phone}} – “any” time.',
      html: '<p class="MsoNormal"><b>Before you meet</b><o:p></o:p></p><p class="MsoListParagraph">· Ask first</p>',
    });
    await editor.save();
    await eventually(() => session.read(page)).toMatch(
      /\n---\nBefore you meet\n\n- Ask first\n- Listen\n\nCall \{\{contacts\.counseling\.phone\}\} – “any” time\.\n$/,
    );
    const note = editor.page.getByRole('status').filter({ hasText: 'pasted text' });
    await note.waitFor();
    expect(await note.innerText()).toContain('invisible signs, odd spaces, and bullets');
  });
});

describe('two people with one entry', () => {
  it('cannot overwrite each other unawares, and lose nothing', async () => {
    const samuel = 'content/mentors/samuel-girma.md';
    const { session, editor: first } = await bench.share();
    await first.show('mentors/entries/samuel-girma');
    const second = await session.open(await session.newPerson(), 'mentors/entries/samuel-girma');
    await first.type('home_town', 'Nyeri, Kenya');
    await first.save();
    await eventually(() => session.read(samuel)).toContain('Nyeri');
    const saved = session.read(samuel);

    await second.type('pronouns', 'they/them');
    await second.save();
    await second.dialog.waitFor();
    expect(await second.dialog.innerText()).toContain('Nothing was saved, and nothing is lost');
    await second.dialog.getByRole('button', { name: 'Copy what you typed' }).click();
    await second.dialog.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await second.page.evaluate(() => navigator.clipboard.readText())).toContain('Pronouns: they/them');
    await second.dialog.getByRole('button', { name: 'Back to the form' }).click();
    expect(await second.field('pronouns').inputValue()).toBe('they/them');
    expect(session.read(samuel)).toBe(saved);

    // Told what it does, they may.
    await second.save();
    await second.dialog.getByRole('button', { name: 'Save mine in its place' }).click();
    await eventually(() => session.read(samuel)).toContain('they/them');
    expect(session.read(samuel)).toContain('Silver');
  });

  it('cannot do so where drafts come first either, and one person can save a draft again and again', async () => {
    const branch = 'cms/mentors/grace-wanjiru';
    const session = await bench.start({}, 'git');
    const readDraft = () => session.git('show', `${branch}:${grace}`);
    const open = async () => session.open(await session.newPerson(), graceForm);
    const [first, second] = await Promise.all([open(), open()]);
    await first.type('home_town', 'Nyeri, Kenya');
    await first.save();
    await eventually(() => session.git('branch', '--list', branch)).toContain(branch);
    await eventually(readDraft).toContain('Nyeri');
    await first.settle();

    await second.type('pronouns', 'they/them');
    await second.save();
    await second.dialog.getByRole('heading', { name: 'This was changed meanwhile' }).waitFor();
    expect(readDraft()).not.toContain('they/them');

    await first.type('home_town', 'Thika, Kenya');
    await first.save();
    await eventually(readDraft).toContain('Thika');
    await first.settle();
    await first.type('home_town', 'Kisumu, Kenya');
    await first.save();
    await eventually(readDraft).toContain('Kisumu');
  });
});

describe('a portrait', () => {
  it('is refused when it is chosen if it cannot be used, and otherwise made fit; the one before it goes', async () => {
    const theo = 'content/mentors/theo-lacombe.md';
    const { session, editor } = await bench.share();
    await editor.show('mentors/entries/theo-lacombe');
    const small = await makePicture({ width: 800, height: 399 }).jpeg().toBuffer();
    for (const [buffer, message] of [
      [small, 'The picture has 800 by 399 pixels; both sides need at least 400. Use a larger one.'],
      [randomBytes(10 * 1024 * 1024), 'The picture has 10.0 MB; 4 MB is the most. Save it smaller.'],
      [
        await makePicture().gif().toBuffer(),
        'This is not a picture that the site can show. Save it as JPEG, PNG, WebP or AVIF.',
      ],
    ] as const) {
      await editor.upload({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
      expect(await editor.readPoints()).toEqual([message]);
      await editor.page.keyboard.press('Escape');
      await editor.dialog.waitFor({ state: 'detached' });
    }

    const place = {
      GPSLatitudeRef: 'N',
      GPSLatitude: '38/1 2/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '84/1 30/1 0/1',
    };
    const [width, height] = [2400, 1800];
    const buffer = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
      .withExif({ IFD3: place })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(buffer.length).toBeGreaterThan(10 * 1024 * 1024);
    await editor.upload({ name: 'Photo Ünï 1.png', mimeType: 'image/png', buffer });
    await editor.page.getByRole('status').filter({ hasText: 'is now a copy of the one that you chose' }).waitFor();
    await editor.page.getByRole('button', { name: 'Choose selected' }).click();
    await editor.save();
    const image = /image: \.\.\/images\/mentors\/(theo-lacombe-[0-9a-f]{6}\.jpg)$/m;
    await eventually(() => session.read(theo)).toMatch(image);
    await eventually(() => session.has('content/images/mentors/theo-lacombe.webp')).toBe(false);
    const saved = session.readBytes(`content/images/mentors/${image.exec(session.read(theo))?.[1] ?? ''}`);
    const metadata = await sharp(saved).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 1600, height: 1200 });
    expect(metadata.exif).toBeUndefined();
    expect(saved.length).toBeLessThan(4 * 1024 * 1024);
  });
});

describe('a browser that is closed in the middle of a change', () => {
  it('keeps a copy; what comes back from it can be saved, but not over what somebody else has saved since', async () => {
    const session = await bench.start();
    const person = await session.newPerson();
    const editor = await session.open(person, graceForm);
    await editor.type('home_town', 'Nyeri, Kenya');
    await editor.waitForCopy('Nyeri, Kenya');
    await editor.page.close();

    const again = await session.open(person, graceForm);
    await eventually(() => again.questions.join()).toContain('This browser has kept a copy of it.');
    await eventually(() => again.field('home_town').inputValue()).toBe('Nyeri, Kenya');
    await again.save();
    await eventually(() => session.read(grace)).toContain('Nyeri, Kenya');
    await again.settle();

    await again.type('home_town', 'Thika, Kenya');
    await again.waitForCopy('Thika, Kenya');
    await again.page.close();
    session.write(grace, session.read(grace).replace('she/her', 'they/them'));

    const later = await session.open(person, graceForm);
    await eventually(() => later.field('home_town').inputValue()).toBe('Thika, Kenya');
    await later.save();
    await later.dialog.getByRole('heading', { name: 'This was changed meanwhile' }).waitFor();
    expect(session.read(grace)).toContain('they/them');
    expect(session.read(grace)).not.toContain('Thika');
  }, 120_000);
});

describe('a server that stops', () => {
  it('is told of in words that help, nothing is lost, and saving goes on once it is back', async () => {
    const file = 'content/mentors/bailey-combs.md';
    const { session, editor } = await bench.share();
    const before = session.read(file);
    await editor.show('mentors/entries/bailey-combs');
    await editor.type('home_town', 'Nyeri, Kenya');
    await session.stopServer();
    await editor.save();
    await editor.dialog.waitFor();
    expect(await editor.dialog.innerText()).toMatchInlineSnapshot(`
      "There is no connection

      Nothing was saved, and nothing is lost: what you typed is still in the form.

      The program that saves your work on this computer does not answer. Leave this page open. Go to the window in which you started the website, start it again there with npm start, then come back and save once more.

      This browser also keeps a copy of what you typed. If you have to close the page, it is offered to you when you open the same form again.

      Back to the form"
    `);
    await editor.page.keyboard.press('Escape');
    expect(await editor.field('home_town').inputValue()).toBe('Nyeri, Kenya');

    // Once more, in the very moment of writing.
    await session.startServer();
    await editor.page.route('**/admin/api/v1', (route) =>
      route.request().postData()?.includes('"action":"persistEntry"') ? route.abort() : route.continue(),
    );
    await editor.save();
    await editor.page
      .getByText(
        'Not saved, and nothing is lost: what you typed is still in the form. There was no answer. Save once more.',
      )
      .waitFor();
    expect(session.read(file)).toBe(before);
    await editor.page.unroute('**/admin/api/v1');
    await editor.save();
    await eventually(() => session.read(file)).toContain('Nyeri, Kenya');
  });
});
