import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk, Keeping } from './desk.ts';
import { drawPortrait, expectFile, openEntry, publish, setStatus, signIn, unfold, waitForCopy } from './moves.ts';

/** A how-to, done as its reader would do it, with every word of it coming up on the screen. */
export interface Walk {
  keeping: Keeping;
  /** A further how the site may be kept, where the how-to speaks of both. */
  also?: { keeping: Keeping; walk: (desk: Desk) => Promise<void> };
  walk: (desk: Desk) => Promise<void>;
}

/** By the title of the how-to. */
export const walks: Readonly<Record<string, Walk>> = {
  'Open the editor': {
    keeping: 'files',
    async walk(desk) {
      await desk.visit('mentors/theo-lacombe/');
      await desk.select('Edit page');
      await desk.select('Login');
      await desk.see('How the name sounds');
      await desk.page.getByRole('link', { name: 'Writing in Mentors collection' }).click();
      for (const words of ['Contents', 'Mentors', 'Session guides', 'Other pages', 'Program settings'])
        await desk.see(words);
      await desk.shoot({ x: 0, y: 0, width: 1280, height: 680 });
    },
    also: {
      keeping: 'github',
      async walk(desk) {
        await desk.visit('admin/');
        await desk.see('Login with GitHub');
      },
    },
  },

  'Save, review and publish': {
    keeping: 'drafts',
    async walk(desk) {
      await signIn(desk);
      await openEntry(desk, 'Session guides', 'Stamina, holidays and money');
      await desk.fill('Place', 'Learning Studio 3');
      await desk.see('Unsaved Changes');
      await desk.select('Save');
      await desk.see('Saved.');
      await desk.see('Changes saved');
      await setStatus(desk, 'Draft', 'In review');
      await desk.page.getByRole('link', { name: 'Writing in Session guides collection' }).click();
      await desk.select('Workflow');
      for (const words of ['Drafts', 'In Review', 'Ready']) await desk.see(words);
      await desk.page.getByRole('link', { name: 'Stamina, holidays and money' }).click();
      await setStatus(desk, 'In review', 'Ready');
      await desk.select('Publish');
      await desk.see('Publish now');
      await desk.shoot({ x: 0, y: 0, width: 960, height: 210 });
      await desk.select('Publish now');
      await desk.see('Entry published');
      await expectFile(desk, 'content/sessions/stamina-holidays-money.md', 'place: Learning Studio 3');
    },
  },

  'Add a mentor with a portrait': {
    keeping: 'files',
    async walk(desk) {
      await signIn(desk);
      await desk.select('Mentors');
      await desk.select('＋ Mentor');
      await desk.fill('Name', 'Noor Aziz');
      await desk.select('Add line');
      await desk.field('Ask me about').locator('input').last().fill('Settling in when home is far away');
      await desk.choose('Availability', 'Happy to hear from you');
      await desk.fill('E-mail', 'noor.aziz@larkfield.example');
      await desk.see('Picture');
      await desk.select('Choose an image');
      const chooser = desk.page.waitForEvent('filechooser');
      await desk.select('Upload');
      await (
        await chooser
      ).setFiles({ name: 'noor-aziz.jpg', mimeType: 'image/jpeg', buffer: await drawPortrait(desk) });
      await desk.select('Choose selected');
      await desk.fill('What the picture shows', 'Drawing of a woman with black hair and glasses in a lilac sweater');
      await desk.select('Now', desk.field('Confirmed on'));
      await desk.see('Agreement to be shown');
      await desk.fill('Given on', '2026-12-01');
      await desk.fill('Until', '2027-06-30');
      await desk.fill('About me', 'I moved here from another country with two suitcases. '.repeat(6).trim());
      await desk.scrollTo('Portrait');
      await desk.shoot({ x: 0, y: 0, width: 1280, height: 640 });
      await publish(desk);
      await expectFile(desk, 'content/mentors/noor-aziz.md', '../images/mentors/noor-aziz');
    },
  },

  'Take a mentor’s profile down': {
    keeping: 'files',
    async walk(desk) {
      await signIn(desk);
      await openEntry(desk, 'Mentors', 'Théo Lacombe');
      await desk.see('Active');
      await desk.field('Active').getByRole('switch').click();
      await desk.scrollTo('Until');
      await desk.shoot({ x: 0, y: 0, width: 1280, height: 560 });
      await publish(desk);
      await expectFile(desk, 'content/mentors/theo-lacombe.md', 'active: false');
    },
  },

  'Confirm the profiles each year': {
    keeping: 'files',
    async walk(desk) {
      await signIn(desk);
      await desk.select('Mentors');
      await desk.select('Sort by');
      await desk.select('Confirmed on');
      await desk.page.locator('a[href*="/entries/"]', { hasText: 'Théo Lacombe' }).click();
      await desk.select('Now', desk.field('Confirmed on'));
      await desk.fill('Until', '2027-12-31');
      await desk.see('Active');
      await desk.scrollTo('Confirmed on');
      await desk.shoot({ x: 0, y: 0, width: 1280, height: 520 });
      await publish(desk);
      await expectFile(desk, 'content/mentors/theo-lacombe.md', 'confirmed_on: 2026-12-01');
    },
  },

  'Correct a handbook page': {
    keeping: 'files',
    async walk(desk) {
      await signIn(desk);
      await openEntry(desk, 'Handbook: The role', 'Boundaries');
      for (const words of ['Title', 'Description', 'Sources', 'Text']) await desk.see(words);
      await desk.fill('Review by', '2027-12-01');
      await desk.typeAtStart('Text', ':::tip[Say it early]\n\nCall {{contacts.counseling.phone}}.\n\n:::\n\n');
      await desk.scrollTo('Text');
      await desk.shoot({ x: 0, y: 0, width: 1280, height: 600 });
      await publish(desk);
      await expectFile(desk, 'content/handbook/role/boundaries.md', ':::tip[Say it early]');
    },
  },

  'Move a session to another day or month': {
    keeping: 'files',
    async walk(desk) {
      await signIn(desk);
      await openEntry(desk, 'Session guides', 'Stamina, holidays and money');
      for (const words of ['Month', 'Date', 'Start', 'Place']) await desk.see(words);
      await desk.fill('Date', '2026-12-16');
      await desk.shoot({ x: 0, y: 0, width: 1280, height: 640 });
      await desk.choose('Month', 'January');
      await desk.fill('Date', '2027-01-13');
      await desk.select('Publish');
      await desk.select('Publish now');
      await desk.see('Save this, although something else does not fit?');
      await desk.select('Save it');
      await desk.see('Saved.');
      await expectFile(desk, 'content/sessions/stamina-holidays-money.md', 'month: january');
    },
  },

  'Change the minutes of a session': {
    keeping: 'files',
    async walk(desk) {
      await signIn(desk);
      await openEntry(desk, 'Session guides', 'Stamina, holidays and money');
      await desk.see('Steps');
      const step = desk.field('Steps').locator('[aria-roledescription="sortable"]').first().locator('xpath=../..');
      await unfold(step, 'Arrive (5 minutes)');
      await step.getByRole('spinbutton', { name: 'Minutes' }).first().fill('3');
      await desk.scrollTo('Steps');
      await desk.shoot({ x: 0, y: 0, width: 1280, height: 640 });
    },
  },

  'Change a telephone number or a contact': {
    keeping: 'files',
    async walk(desk) {
      await signIn(desk);
      await openEntry(desk, 'Program settings', 'Program settings');
      const contacts = desk.field('Contacts');
      await desk.see('Contacts');
      await unfold(contacts, 'Contacts');
      const counseling = desk.field('Counseling', contacts);
      await desk.see('Counseling');
      await unfold(counseling, 'Larkfield Student Counseling');
      for (const words of ['Name', 'Telephone', 'E-mail', 'Hours', 'Place']) await desk.see(words);
      await desk.fill('Telephone', '(502) 555-0143', counseling);
      await desk.scrollTo('Counseling', contacts);
      await desk.scrollPreviewTo('(502) 555-0143');
      await desk.shoot({ x: 0, y: 0, width: 1280, height: 640 });
      await desk.see('Crisis lines');
      await unfold(desk.field('Crisis lines'), 'Emergency');
      await desk.see('Checked on');
      await publish(desk);
      await expectFile(desk, 'content/program.yml', '(502) 555-0143');
    },
  },

  'When something goes wrong': {
    keeping: 'files',
    async walk(desk) {
      const file = join(desk.root, 'content', 'mentors', 'theo-lacombe.md');
      await signIn(desk);
      await openEntry(desk, 'Mentors', 'Théo Lacombe');
      await desk.fill('E-mail', 'theo.lacombe@mail.example');
      await desk.select('Publish');
      await desk.select('Publish now');
      await desk.see('One thing to put right first');
      await desk.shoot({ x: 240, y: 40, width: 800, height: 560 });
      await desk.select('Back to the form');

      await desk.fill('E-mail', 'theo.lacombe@larkfield.example');
      await desk.fill('Name', 'Theo Lacombe');
      await desk.page.route('**/admin/api/**', (route) => route.abort());
      await desk.select('Publish');
      await desk.select('Publish now');
      await desk.see('There is no connection');
      await desk.select('Back to the form');
      await desk.page.unroute('**/admin/api/**');

      await writeFile(file, (await readFile(file, 'utf8')).replace('pronouns: he/him', 'pronouns: he/they'));
      await desk.select('Publish');
      await desk.select('Publish now');
      await desk.see('This was changed meanwhile');
      await desk.see('Copy what you typed');
      await desk.see('Save mine in its place');
      await desk.select('Back to the form');

      await waitForCopy(desk, 'Theo Lacombe');
      const offer = desk.page.waitForEvent('dialog', { predicate: (dialog) => dialog.type() === 'confirm' });
      await desk.page.reload();
      await offer;
    },
  },
};
