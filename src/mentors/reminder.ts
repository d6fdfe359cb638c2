import { capitalize } from '../program/facts.ts';
import type { Mentor } from '../schemas/mentor.ts';
import type { Program } from '../schemas/program.ts';
import { getDaysLeft, getLastPublicDay, type LastPublicDay } from './publication.ts';

/** An e-mail to a mentor, for a coordinator to send. */
export interface Reminder {
  subject: string;
  /** The mentor’s own address, where the profile has it. */
  to?: string | undefined;
  text: string;
}

export interface ReminderSetting {
  program: Program;
  /** `YYYY-MM-DD` */
  today: string;
  /** The name of the profile’s file, for the address of its page. */
  slug: string;
}

/**
 * Asks a mentor whether their profile may stay, shortly before it comes down or after it did: what ends and when, what
 * to answer, and that no answer is needed to be taken down.
 */
export function writeReminder(mentor: Mentor, { program, today, slug }: ReminderSetting): Reminder {
  const last = getLastPublicDay(mentor, program.academic_year);
  const isOver = getDaysLeft(last.day, today) < 0;
  const page = getPageAddress(slug, program);
  return {
    subject: isOver
      ? `Your profile at ${program.name.short} has come down`
      : `Your profile at ${program.name.short} comes down after ${writeDay(last.day)}`,
    to: mentor.contact?.email,
    text: [
      `Hello ${mentor.name.split(' ')[0] ?? mentor.name},`,
      explain(last, isOver, mentor, program),
      ...(page === undefined ? [] : [isOver ? `It was here: ${page}` : `Here it is: ${page}`]),
      ['Please tell me:', ...ask(last, mentor).map((question, i) => `${i + 1}. ${question}`)].join('\n'),
      isOver
        ? 'If I do not hear from you, it stays down. You need not give a reason.'
        : 'If I do not hear from you, it comes down by itself after that day. You need not give a reason, and you can have it taken down sooner at any time.',
      `Thank you,\n${program.contacts.coordinator.name}`,
    ].join('\n\n'),
  };
}

function explain({ day, reason }: LastPublicDay, isOver: boolean, mentor: Mentor, program: Program): string {
  const profile = `your profile in the directory of ${program.terms.mentors}`;
  const whole = isOver
    ? `${capitalize(profile)} was last shown on ${writeDay(day)}`
    : `${capitalize(profile)} is shown until ${writeDay(day)}`;
  const why = {
    consent: isOver ? 'That day your agreement to be shown ended.' : 'That day your agreement to be shown ends.',
    class: `That is the last day of the class of ${mentor.class_year ?? ''}, by the calendar of ${program.school.short}.`,
    confirmation: `That is 12 months after you last told us that it is right, on ${writeDay(mentor.confirmed_on)}.`,
  };
  return `${whole}. ${why[reason]}`;
}

function ask({ reason }: LastPublicDay, mentor: Mentor): string[] {
  if (reason === 'class') {
    return [
      `Is ${mentor.class_year ?? ''} still right? If you graduate later, in which year?`,
      'If so: may your profile stay until then, and is all of it still right?',
    ];
  }
  return [
    'Is all of it still right? If not, what should it say?',
    'May it stay, and until which day?',
    'May new students write to you now?',
  ];
}

/** Where the page of a profile is, if the settings say where the site is published. */
function getPageAddress(slug: string, { website }: Program): string | undefined {
  return website && new URL(`mentors/${slug}/`, website.replace(/\/*$/, '/')).href;
}

/** Letters are in English, like everything that commands print. */
function writeDay(day: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
