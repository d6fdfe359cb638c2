import type { Statistics } from '../schemas/statistics.ts';
import { makeAttendance, makeEncounters } from './encounters.ts';
import type { Exhibit, MakeExhibit } from './exhibit.ts';
import { makeAskedBy, makeMeetings } from './meetings.ts';
import { makeAgreement, makeMeans, makeResponses } from './survey.ts';
import { makeGroupTopics, makeMeetingTopics } from './topics.ts';
import type { MessageKey, Voice } from './voice.ts';

/** A part of the page about a year. */
export interface Chapter {
  id: string;
  title: string;
  /** What to know before reading on. */
  intro?: string;
  exhibits: Exhibit[];
}

/** All that is published about a year, in the order in which it is told. Chapters of which nothing is published are left out. */
export function getChapters(statistics: Statistics, voice: Voice): Chapter[] {
  return plan
    .map(({ id, title, intro, make }) => ({
      id,
      title: voice.t(title),
      ...(intro && { intro: voice.t(intro) }),
      exhibits: make.flatMap((makeExhibit) => makeExhibit(statistics, voice) ?? []),
    }))
    .filter(({ exhibits }) => exhibits.length > 0);
}

const plan: { id: string; title: MessageKey; intro?: MessageKey; make: MakeExhibit[] }[] = [
  { id: 'sessions', title: 'statistics.chapter.sessions', make: [makeEncounters, makeAttendance] },
  { id: 'individual', title: 'statistics.chapter.meetings', make: [makeMeetings, makeAskedBy] },
  { id: 'topics', title: 'statistics.chapter.topics', make: [makeGroupTopics, makeMeetingTopics] },
  {
    id: 'survey',
    title: 'statistics.chapter.survey',
    intro: 'statistics.survey.intro',
    make: [makeMeans('mentee'), makeAgreement('mentee'), makeMeans('mentor'), makeAgreement('mentor'), makeResponses],
  },
];
