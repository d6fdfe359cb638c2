import * as z from 'zod';
import {
  aliases,
  choice,
  day,
  draft,
  entries,
  lines,
  someLines,
  link,
  longText,
  pageLanguage,
  text,
  timeOfDay,
  wholeNumber,
} from './field.ts';
import { sources } from './source.ts';
import { months } from './vocabulary.ts';

const stepSchema = z
  .strictObject({
    title: text({ label: 'Title', hint: 'What this part is called, in a few words.' }, { max: 80 }),
    minutes: wholeNumber({ label: 'Minutes', hint: 'How long it takes.' }, { min: 1, max: 120 }),
    do: someLines({ label: 'Do', hint: 'What you do, one short instruction a line.' }, { max: 6, length: 300 }),
    say: longText({ label: 'Say', hint: 'Words to speak aloud, if it helps to have them.' }, { max: 600 }).optional(),
    if_short: z
      .strictObject({
        minutes: wholeNumber(
          { label: 'Minutes', hint: 'How long the short form takes; 0 leaves the step out.' },
          { min: 0, max: 119 },
        ),
        do: text({ label: 'Do instead', hint: 'What to leave out, in one line.' }, { max: 200 }),
      })
      .optional()
      .meta({ label: 'If time is short', hint: 'How to save minutes here when you run late.' }),
  })
  .refine((step) => !step.if_short || step.if_short.minutes < step.minutes, {
    path: ['if_short', 'minutes'],
    error: 'The short form must take fewer minutes than the step itself.',
  });

const briefSchema = z
  .strictObject({
    purpose: longText(
      { label: 'What it is for', hint: 'What this hour is for, and why now in the year.' },
      { max: 1200 },
    ),
    course: longText(
      { label: 'How it usually goes', hint: 'What the room is like from start to end, so that nothing surprises.' },
      { max: 1200 },
    ),
    moments: z
      .array(
        z.strictObject({
          title: text({ label: 'Title', hint: 'The moment in a few words.' }, { max: 80 }),
          text: longText({ label: 'What happens', hint: 'What you see, and what you do.' }, { max: 700 }),
          say: longText({ label: 'Say', hint: 'Words that help then.' }, { max: 400 }),
        }),
      )
      .min(1)
      .max(3)
      .meta({
        label: 'Moments that go wrong',
        hint: 'Two are best: the ones that a mentor should have an answer to.',
        item: 'moment',
        summary: '{{title}}',
      }),
    story: longText(
      { label: 'Your own story', hint: 'How to tell your own story in this hour, and how long.' },
      { max: 900 },
    ),
    leave_out: longText({ label: 'What to leave out', hint: 'What not to say, ask or add.' }, { max: 900 }),
    stop: longText({ label: 'When to stop and refer', hint: 'The signs, what to do, and whom to call.' }, { max: 900 }),
  })
  .optional()
  .meta({ label: 'Brief', hint: 'What a mentor reads on the way: about 650 words in all, on a page of its own.' });

/** One session guide, `content/sessions/<slug>.md`. The text under it is background for the mentor. */
export const sessionSchema = z
  .strictObject({
    title: text({ label: 'Title', hint: 'What the session is about, in a few words.' }, { max: 80 }),
    month: choice(months, { label: 'Month', hint: 'The month in which groups hold this session.' }),
    order: wholeNumber(
      { label: 'Order', hint: 'Its place within the month: 1 where there is one session a month.' },
      { min: 1, max: 9 },
    ),
    date: day({ label: 'Date', hint: 'Only where the school has fixed one day for all groups.' }).optional(),
    start_time: timeOfDay({ label: 'Start', hint: 'For instance 17:30.' }).optional(),
    place: text({ label: 'Place', hint: 'For instance “Learning Studio 2”.' }).optional(),
    objective: text(
      { label: 'Objective', hint: 'What everybody can do at the end. One sentence; “By the end,” is put before it.' },
      { max: 240 },
    ),
    minutes: wholeNumber(
      { label: 'Minutes', hint: 'The whole session. The steps must add up to it.' },
      { min: 10, max: 240 },
    ),
    materials: lines({ label: 'Materials', hint: 'What to bring or print, one thing a line.' }, { max: 12 }),
    handouts: entries(
      { entriesOf: 'handouts' },
      {
        label: 'Handouts',
        hint: 'What to print for it, in the order of the steps. A new handout has to be saved before it can be chosen.',
      },
      { max: 6 },
    ),
    before: lines({ label: 'Before', hint: 'What to do beforehand, one thing a line.' }, { max: 12 }),
    steps: z.array(stepSchema).min(2).max(15).meta({
      label: 'Steps',
      hint: 'The agenda, in order.',
      item: 'step',
      summary: '{{title}} ({{minutes}} minutes)',
    }),
    if_three_come: longText({ label: 'If only three come', hint: 'What changes in a very small group.' }, { max: 600 }),
    online: longText({ label: 'Online', hint: 'What changes when you meet online.' }, { max: 600 }),
    take_away: text({ label: 'Take-away', hint: 'The one thing to leave with. One or two sentences.' }, { max: 300 }),
    brief: briefSchema,
    resources: z
      .array(
        z.strictObject({
          label: text({ label: 'Name', hint: 'What people will read.' }),
          url: link({
            label: 'Address',
            hint: 'A page of this site, such as /handbook/role/boundaries/, or a whole web address.',
          }),
        }),
      )
      .max(10)
      .default([])
      .meta({ label: 'Resources', hint: 'Where to read more.', item: 'resource', summary: '{{label}}' }),
    sources: sources(),
    aliases: aliases(),
    language: pageLanguage(),
    draft: draft(),
  })
  .superRefine((session, context) => {
    const sum = session.steps.reduce((total, step) => total + step.minutes, 0);
    if (sum !== session.minutes) {
      context.addIssue({
        code: 'custom',
        path: ['minutes'],
        message: `The steps add up to ${sum} minutes, the session says ${session.minutes}. Change the steps, or write ${sum} here.`,
      });
    }
    if (session.start_time && !session.date) {
      context.addIssue({
        code: 'custom',
        path: ['start_time'],
        message: 'A start time needs a date. Fill in the date, or empty the start time.',
      });
    }
  });

export type Session = z.output<typeof sessionSchema>;
export type Brief = NonNullable<Session['brief']>;
export type SessionStep = Session['steps'][number];
