import * as z from 'zod';
import {
  aliases,
  choice,
  draft,
  longText,
  pageLanguage,
  someLines,
  text,
  webAddress,
  wholeNumber,
  yesNo,
} from './field.ts';
import { cardSizes, handoutReaders } from './vocabulary.ts';

const cardsSchema = z
  .strictObject({
    size: choice(cardSizes, { label: 'Size', hint: 'The fewer cards on a page, the larger the type.' }),
    cards: z
      .array(
        z.strictObject({
          text: longText({ label: 'Text', hint: 'What the card says.' }, { max: 500 }),
          answer: longText(
            { label: 'Answer', hint: 'For whoever leads. Printed on a sheet of its own, by the number of the card.' },
            { max: 400 },
          ).optional(),
        }),
      )
      .min(1)
      .max(40)
      .meta({
        label: 'Cards',
        hint: 'One alone fills the page with copies of itself.',
        item: 'card',
        summary: '{{text}}',
      }),
    lines: wholeNumber(
      { label: 'Lines to write on', hint: 'Under the text of every card. Empty for none.' },
      { min: 1, max: 8 },
    ).optional(),
  })
  .optional()
  .meta({ label: 'Cards', hint: 'Pieces of paper to cut out.' });

const gridSchema = z
  .strictObject({
    columns: someLines({ label: 'Columns', hint: 'What stands above each column.' }, { max: 12, length: 60 }),
    rows: someLines({ label: 'Rows', hint: 'What stands before each row.' }, { max: 16, length: 160 }),
    corner: text(
      { label: 'Corner', hint: 'What the rows are, above their column. Empty for none.' },
      { max: 40 },
    ).optional(),
  })
  .optional()
  .meta({ label: 'Grid', hint: 'Columns and rows with empty boxes to write in, or to sort things into.' });

const sheetSchema = z
  .strictObject({
    parts: z
      .array(
        z.strictObject({
          text: longText({ label: 'Text', hint: 'A question, or words to begin with.' }, { max: 500 }),
          lines: wholeNumber(
            { label: 'Lines to write on', hint: 'Under this text. Empty for none.' },
            { min: 1, max: 30 },
          ).optional(),
        }),
      )
      .min(1)
      .max(12)
      .meta({ label: 'Parts', hint: 'From top to bottom.', item: 'part', summary: '{{text}}' }),
  })
  .optional()
  .meta({ label: 'Sheet', hint: 'A page to write on.' });

/** Room on a page: a line to write on takes one, a text two. */
const sheetRoom = { portrait: 30, landscape: 20 };

const posterSchema = z
  .strictObject({
    lines: someLines({ label: 'Lines', hint: 'To be read from across the room.' }, { max: 8, length: 140 }),
    link: webAddress({
      label: 'Address for a code',
      hint: 'Phones open it from a QR code. Starting with https://. Empty for none.',
    }).optional(),
  })
  .optional()
  .meta({ label: 'Poster', hint: 'A few lines in large letters for the wall.' });

const mapSchema = z
  .strictObject({
    center: text({ label: 'In the middle', hint: 'One or two words.' }, { max: 30 }),
    around: someLines({ label: 'Around it', hint: 'What each line leads to.' }, { max: 8, length: 60 }),
  })
  .optional()
  .meta({ label: 'Map', hint: 'One thing in the middle and empty places around it to write in.' });

/** Everything that a page can be printed from. A handout has one of them. */
const forms = { cards: cardsSchema, grid: gridSchema, sheet: sheetSchema, poster: posterSchema, map: mapSchema };

const handoutKinds = Object.keys(forms) as (keyof typeof forms)[];

/** Something to print for a session, `content/handouts/<slug>.md`. The text under it is for whoever prints it. */
export const handoutSchema = z
  .strictObject({
    title: text({ label: 'Title', hint: 'What people call it, such as “Week grid”.' }, { max: 60 }),
    description: text({ label: 'Description', hint: 'One sentence: what it is for.' }, { max: 200 }),
    readers: choice(handoutReaders, { label: 'Copies', hint: 'For how many people one of them is.' }),
    landscape: yesNo({ label: 'On its side', hint: 'Switch on to print it wider than high.' }, { default: false }),
    task: longText(
      { label: 'Task', hint: 'Printed at the top, for whoever holds it: what to do with it.' },
      { max: 400 },
    ).optional(),
    ...forms,
    aliases: aliases(),
    language: pageLanguage(),
    draft: draft(),
  })
  .superRefine((handout, context) => {
    const room = sheetRoom[handout.landscape ? 'landscape' : 'portrait'];
    const taken = (handout.sheet?.parts ?? []).reduce((sum, { lines = 0 }) => sum + lines + 2, 0);
    if (taken > room)
      context.addIssue({
        code: 'custom',
        path: ['sheet', 'parts'],
        message: `This does not fit on one page. Leave out ${taken - room} lines to write on, or a part.`,
      });
    const filled = handoutKinds.filter((kind) => handout[kind]);
    if (filled.length === 1) return;
    const message =
      filled.length === 0
        ? 'A handout needs something to print. Fill in one of Cards, Grid, Sheet, Poster or Map.'
        : 'A handout is one of Cards, Grid, Sheet, Poster or Map. Keep this one, or make it a handout of its own.';
    for (const kind of filled.length === 0 ? (['cards'] as const) : filled.slice(1))
      context.addIssue({ code: 'custom', path: [kind], message });
  });

export type Handout = z.output<typeof handoutSchema>;
