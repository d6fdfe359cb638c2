import { getLastPublicDay } from '../mentors/publication.ts';
import { writeReminder, type Reminder } from '../mentors/reminder.ts';
import { fillFacts } from '../program/facts.ts';
import { formatAcademicYear, getYearEnd } from '../program/academic-year.ts';
import type { Program } from '../schemas/program.ts';
import type { Cohort, Parting } from './profiles.ts';

/** A draft of an e-mail, under the name of its file. */
export interface Draft extends Reminder {
  name: string;
}

interface MessageSetting {
  /** The settings as they are in the new year. */
  program: Program;
  /** What becomes of the profiles of those who stop. */
  parting: Parting;
  /** The year that is over, “2026–2027”. */
  ended: string;
  cohort: Cohort;
  /** The days of the sessions in the new year, in order: title and `YYYY-MM-DD`. */
  dates: readonly { title: string; day: string }[];
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * What a coordinator sends around a new year, short and ready to be changed. The kits have longer texts, which these lead
 * to. What stands in square brackets is for a person to fill in.
 */
export function writeMessages(setting: MessageSetting): Draft[] {
  const { program, cohort, today } = setting;
  const end = getYearEnd(program.academic_year);
  const confirmations = cohort.staying
    .filter(({ data }) => getLastPublicDay(data, program.academic_year).day < end)
    .map(({ slug, data }) => ({
      name: `6-confirm-${slug}`,
      ...writeReminder(data, { program, today, slug }),
    }));
  return [
    ...(cohort.leaving.length > 0 ? [thank(setting)] : []),
    call(setting),
    welcome(setting),
    tellFirstYears(setting),
    ...askContacts(setting),
    ...confirmations,
  ];
}

function thank({ program, ended, cohort, parting }: MessageSetting): Draft {
  const addresses = cohort.leaving.flatMap(({ data }) => data.contact?.email ?? []);
  return draft(program, '1-thanks', {
    // Nobody needs the addresses of the others.
    to: addresses.length > 0 ? `(as blind copies) ${addresses.join(', ')}` : undefined,
    subject: 'Thank you for {{name.short}}',
    paragraphs: [
      'Hello all,',
      `The year ${ended} is over. First-years had somebody to ask who was here last year, and that was you. Thank you.`,
      parting === 'keep'
        ? 'Your profile stays on the site until the day that you agreed to. If you would like it taken down sooner, or every trace of it removed, reply with a line.'
        : 'Your profile on the site comes down now; you need not do anything. If you would rather stay in the directory, or would like every trace of your profile removed, reply with a line.',
      `If you want a certificate, a letter or two sentences for your record, reply with “record” by [date]. More: ${link(program, 'kits/recognize/thank-you/')}`,
      'One thing we should change? Reply with a line.',
    ],
  });
}

function call({ program }: MessageSetting): Draft {
  return draft(program, '2-call-for-new-mentors', {
    subject: 'Lead a group of first-years in {{name.short}} {{year}} (apply by [date])',
    paragraphs: [
      'Dear all,',
      'Do you remember your first October here? Next year somebody else will have theirs. We are looking for [number] {{terms.mentors}}.',
      'You would meet a group of {{groups.min}} to {{groups.max}} first-years once a month, for an hour, with a written guide for every {{terms.session}}. You would not tutor, treat, grade or be on call at night.',
      `The whole text of the call, with what it takes and how we choose: ${link(program, 'kits/select/call/')}`,
      'The form: [address]. It closes on [date].',
    ],
  });
}

function welcome({ program, dates }: MessageSetting): Draft {
  return draft(program, '3-welcome-new-mentors', {
    subject: 'Welcome to {{name.short}}, and three things before the first {{terms.session}}',
    paragraphs: [
      'Welcome, and thank you for doing this. Before the training on [date], please do three things.',
      [
        `1. Read what is expected of you, about ten minutes: ${link(program, 'handbook/start-here/what-is-expected/')}`,
        '2. Reply with whether you want a profile in the directory, and until which day you agree to it. You need not have one. If you do: a few lines in your own words, and what you like to be asked about.',
        '3. Put the dates below into your calendar, and keep the safety card on your phone: ' +
          link(program, 'safety/'),
      ].join('\n'),
      listDates(dates, program),
      'If you have second thoughts, tell me now. No reason needed, and no hard feelings.',
    ],
  });
}

function tellFirstYears({ program, dates }: MessageSetting): Draft {
  return draft(program, '4-first-years', {
    subject: 'Somebody who was new last year',
    paragraphs: [
      'Welcome to {{school.short}}. A second-year meets with you and a few classmates once a month, for an hour. They tell you the truth about last year, they listen, and they know whom to call. They do not grade you and they write no reports.',
      `Who they are: ${link(program, 'mentors/')}\nWhat to expect: ${link(program, 'handbook/first-years/what-to-expect/')}`,
      listDates(dates, program),
      `If anything is urgent before then: ${link(program, 'safety/')} In danger, call {{crisis_lines.${program.crisis_lines[0]?.id ?? ''}.phone}}.`,
    ],
  });
}

/** Each contact but the coordinator, who sends them. */
function askContacts({ program }: MessageSetting): Draft[] {
  return Object.entries(program.contacts)
    .filter(([key]) => key !== 'coordinator')
    .map(([key, contact]) =>
      draft(program, `5-confirm-${key.replaceAll('_', '-')}`, {
        to: contact.email,
        subject: 'Is this still right? What we print about you for students',
        paragraphs: [
          `Hello ${contact.name},`,
          'We are from {{name.long}} at {{school.long}}. Students find you on our safety card, with these words:',
          [contact.name, contact.phone, contact.email, contact.url, contact.hours, contact.place]
            .filter((line) => line !== undefined)
            .map((line) => `  ${line}`)
            .join('\n'),
          'Is all of it still right for {{year}}? When do you answer, and what should a student say first?',
          `The card: ${link(program, 'safety/')}`,
        ],
      }),
    );
}

function draft(
  program: Program,
  name: string,
  { to, subject, paragraphs }: { to?: string | undefined; subject: string; paragraphs: readonly string[] },
): Draft {
  const fill = (text: string) =>
    fillFacts(text.replaceAll('{{year}}', formatAcademicYear(program.academic_year)), program);
  const text = [...paragraphs.filter(Boolean), '{{contacts.coordinator.name}}'].join('\n\n');
  return { name, to, subject: fill(subject), text: fill(text) };
}

function listDates(dates: MessageSetting['dates'], { terms }: Program): string {
  if (dates.length === 0) return `The days of the ${terms.sessions}: [days], or “your group finds its own.”`;
  return [`The ${terms.sessions}:`, ...dates.map(({ title, day }) => `  ${writeDay(day)}: ${title}`)].join('\n');
}

/** A page of the site, as a whole address where the settings say where it is published. */
function link({ website }: Program, path: string): string {
  return website === undefined ? `/${path}` : new URL(path, website.replace(/\/*$/, '/')).href;
}

function writeDay(day: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));
}

/** A draft as the text of a file. */
export function formatDraft({ to, subject, text }: Draft): string {
  return [...(to === undefined ? [] : [`To: ${to}`]), `Subject: ${subject}`, '', text, ''].join('\n');
}
