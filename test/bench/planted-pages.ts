/** A page of a generated site that a query must find, and what stands in it for that. */
export interface PlantedPage {
  /** What somebody types. */
  query: string;
  title: string;
  /** A heading on the page. */
  heading: string;
  /** A sentence of its text. */
  sentence: string;
}

/**
 * Ten kinds of query: the title, a part of the title, a heading, words of the text only, a hyphen where the query has a
 * space, a slip of the hand, a title among others like it, and other forms of the words, three times.
 */
export const plantedPages: readonly PlantedPage[] = [
  {
    query: 'writing a thank-you note',
    title: 'Writing a thank-you note',
    heading: 'Two lines are enough',
    sentence: 'A thank-you note names the one thing that helped, and asks for nothing.',
  },
  {
    query: 'dissection',
    title: 'Before the first day of dissection',
    heading: 'What the room is like',
    sentence: 'Nobody has to look at once; some stand at the back for the first hour.',
  },
  {
    query: 'swapping a meeting',
    title: 'When the calendar falls apart',
    heading: 'Swapping a meeting',
    sentence: 'Offer two other evenings in the same message, so that nobody has to ask again.',
  },
  {
    query: 'carpool parking permit',
    title: 'Getting to the hospital sites',
    heading: 'If you drive',
    sentence: 'Four people with one parking permit can carpool, and the permit may hang in any of their cars.',
  },
  {
    query: 'follow up message',
    title: 'The follow-up message',
    heading: 'A day later',
    sentence: 'A follow-up says what was agreed and who does it.',
  },
  {
    query: 'acomodations',
    title: 'Asking for accommodations',
    heading: 'What the office needs',
    sentence: 'Accommodations are arranged before the block begins, and can be changed in the middle of it.',
  },
  {
    query: 'interrupt quietly',
    title: 'Interruptions',
    heading: 'Three quiet habits',
    sentence: 'Interrupting is kind when it gives the floor to somebody who has not spoken.',
  },
  {
    query: 'borrowed instruments',
    title: 'A place to borrow from',
    heading: 'The instrument cupboard',
    sentence: 'Borrowing an instrument takes a name on the list and a promise to bring it back.',
  },
  {
    query: 'rescheduling exams',
    title: 'Reschedule an exam',
    heading: 'Whom to write to',
    sentence: 'Rescheduled exams are taken within two weeks, in the same room.',
  },
  {
    query: 'first week plan',
    title: 'A plan for the first week with your group',
    heading: 'Monday to Friday',
    sentence: 'The plan for the first week has one short meeting and four short messages.',
  },
];
