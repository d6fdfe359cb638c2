import { encounterStatuses, meetingModes, roles, topics, waves } from './vocabulary.ts';

/**
 * The columns of the private logs: what a program writes down about itself. Plain data, so that the reader of the logs,
 * the help page for coordinators and the form that writes one row all follow one list. Comparing headers ignores case.
 */

/** What may stand in a cell. A cell of any kind may be blank; `need` says where it may not. */
export type LogCell =
  /** A name made up for a group or person: letters, digits, `_`, `.` and `-`. */
  | { kind: 'code' }
  | { kind: 'count'; min: number; max: number }
  /** A whole number; `NA` counts as blank. */
  | { kind: 'rating'; min: number; max: number }
  /** A calendar day, `YYYY-MM-DD`. */
  | { kind: 'day' }
  /** A month by name, number or as `YYYY-MM`. */
  | { kind: 'month' }
  /** An academic year: `2023-2024`, or the calendar year in which it starts. */
  | { kind: 'year' }
  | { kind: 'yes-no' }
  | { kind: 'text' }
  /** One key of a closed list, or another spelling of it. */
  | {
      kind: 'choice';
      choices: Readonly<Record<string, string>>;
      spellings?: Readonly<Record<string, string>>;
    }
  /** Any number of keys of a closed list. */
  | { kind: 'choices'; choices: Readonly<Record<string, string>> };

export interface LogColumn {
  /** The header. */
  name: string;
  label: string;
  hint: string;
  /**
   * Where the column is needed: in every row, in rows about encounters that took place, at least one of the columns
   * marked `one` in every row, or nowhere.
   */
  need: 'always' | 'held' | 'one' | 'never';
  cell: LogCell;
}

export type LogName = keyof typeof logColumns;

/** The columns of one log, by header. */
export type LogColumnName<Log extends LogName> = (typeof logColumns)[Log][number]['name'];

/** The checked cells of one row; blank ones are undefined. */
export type LogRow<Log extends LogName> = {
  [Column in (typeof logColumns)[Log][number] as Column['name']]: CellValue<Column['cell']> | undefined;
};

/** The item columns of each scale of the survey, in the order of the questions. */
export const scaleItems = {
  confidence: ['conf_1', 'conf_2', 'conf_3'],
  belonging: ['bel_1', 'bel_2', 'bel_3'],
  academic: ['acad_1', 'acad_2', 'acad_3'],
  help: ['help_1'],
  skills: ['msk_1_now', 'msk_2_now', 'msk_3_now', 'msk_4_now', 'msk_5_now', 'msk_6_now'],
  skillsThen: ['msk_1_then', 'msk_2_then', 'msk_3_then', 'msk_4_then', 'msk_5_then', 'msk_6_then'],
} as const;

const year = {
  name: 'year',
  label: 'Academic year',
  hint: 'For instance 2023-2024, or 2023. Only needed where one file holds several years; rows of other years are left out.',
  need: 'never',
  cell: { kind: 'year' },
} as const;

const groupCode = {
  name: 'group_code',
  label: 'Group',
  hint: 'The code of the group, as in groups.csv.',
  need: 'always',
  cell: { kind: 'code' },
} as const;

const mode = {
  name: 'mode',
  label: 'How',
  hint: 'in_person, virtual or hybrid.',
  need: 'never',
  cell: { kind: 'choice', choices: meetingModes },
} as const;

const minutes = {
  name: 'duration_min',
  label: 'Minutes',
  hint: 'How long it took, in whole minutes.',
  need: 'never',
  cell: { kind: 'count', min: 1, max: 600 },
} as const;

const topicCodes = {
  name: 'topic_codes',
  label: 'Topics',
  hint: 'What it was about: topics of the list, with ; between them. Never what somebody said.',
  need: 'never',
  cell: { kind: 'choices', choices: topics },
} as const;

const loggedAt = {
  name: 'logged_at',
  label: 'Written down on',
  hint: 'The day of the entry, as year-month-day.',
  need: 'never',
  cell: { kind: 'day' },
} as const;

export const logColumns = {
  groups: [
    year,
    { ...groupCode, hint: 'A code for the group, such as G07.' },
    {
      name: 'mentor_code',
      label: 'Mentor',
      hint: 'A code for the mentor, such as M07. Never a name.',
      need: 'always',
      cell: { kind: 'code' },
    },
    {
      name: 'size',
      label: 'Mentees',
      hint: 'How many mentees are in the group.',
      need: 'always',
      cell: { kind: 'count', min: 1, max: 50 },
    },
  ],
  encounters: [
    {
      name: 'encounter_id',
      label: 'Entry',
      hint: 'A code for this entry, different in every row.',
      need: 'never',
      cell: { kind: 'code' },
    },
    year,
    {
      name: 'month',
      label: 'Month',
      hint: 'The month that the encounter counts for: its name, its number or year-month. May be left out where there is a day.',
      need: 'one',
      cell: { kind: 'month' },
    },
    groupCode,
    {
      name: 'status',
      label: 'What became of it',
      hint: 'held, canceled or rescheduled.',
      need: 'always',
      cell: { kind: 'choice', choices: encounterStatuses, spellings: { cancelled: 'canceled' } },
    },
    {
      name: 'date',
      label: 'Day',
      hint: 'The day of the encounter, as year-month-day. May be left out where there is a month.',
      need: 'one',
      cell: { kind: 'day' },
    },
    mode,
    minutes,
    {
      name: 'invited_n',
      label: 'Invited',
      hint: 'How many mentees were invited. Left out, it is the size of the group.',
      need: 'never',
      cell: { kind: 'count', min: 1, max: 50 },
    },
    {
      name: 'attended_n',
      label: 'Came',
      hint: 'How many mentees came. May be left out where the encounter did not take place.',
      need: 'held',
      cell: { kind: 'count', min: 0, max: 50 },
    },
    {
      name: 'guide_slug',
      label: 'Session guide',
      hint: 'The guide that was used: the last part of its address.',
      need: 'never',
      cell: { kind: 'code' },
    },
    topicCodes,
    {
      name: 'referral_made',
      label: 'Referral made',
      hint: 'yes or no. Never about whom.',
      need: 'never',
      cell: { kind: 'yes-no' },
    },
    {
      name: 'mentor_load_1_5',
      label: 'How heavy it felt',
      hint: 'The mentor’s own load this month, from 1 (light) to 5 (too much).',
      need: 'never',
      cell: { kind: 'rating', min: 1, max: 5 },
    },
    loggedAt,
  ],
  meetings: [
    {
      name: 'meeting_id',
      label: 'Entry',
      hint: 'A code for this entry, different in every row.',
      need: 'never',
      cell: { kind: 'code' },
    },
    year,
    {
      name: 'date',
      label: 'Day',
      hint: 'The day of the meeting, as year-month-day.',
      need: 'always',
      cell: { kind: 'day' },
    },
    { ...groupCode, hint: 'The code of the mentee’s group, as in groups.csv. Never who the mentee was.' },
    {
      name: 'initiated_by',
      label: 'Asked for by',
      hint: 'mentee or mentor: who made the first step.',
      need: 'always',
      cell: { kind: 'choice', choices: roles },
    },
    mode,
    minutes,
    topicCodes,
    loggedAt,
  ],
  survey: [
    {
      name: 'response_id',
      label: 'Entry',
      hint: 'The survey tool’s code for this response.',
      need: 'never',
      cell: { kind: 'code' },
    },
    year,
    {
      name: 'wave',
      label: 'Survey',
      hint: 'pre (before the year) or post (after it).',
      need: 'always',
      cell: { kind: 'choice', choices: waves },
    },
    {
      name: 'role',
      label: 'Who',
      hint: 'mentee or mentor.',
      need: 'always',
      cell: { kind: 'choice', choices: roles },
    },
    {
      name: 'person_code',
      label: 'Person',
      hint: 'The same code before and after the year, made up by the person or drawn by lot. Never a name, an e-mail address or a student number.',
      need: 'always',
      cell: { kind: 'code' },
    },
    {
      name: 'submitted_at',
      label: 'Sent on',
      hint: 'The day of the response, as year-month-day.',
      need: 'never',
      cell: { kind: 'day' },
    },
    item('conf_1', 'When coursework gets hard, I have a plan I trust.'),
    item('conf_2', 'I can find the right person at this school for most problems.'),
    item('conf_3', 'I can see myself doing well as a student doctor here.'),
    item('bel_1', 'There are classmates here I would call on a bad day.'),
    item('bel_2', 'I can be myself in this class.'),
    item('bel_3', 'People here would notice if I stopped turning up.'),
    item('acad_1', 'Teaching is something I want in my working life.'),
    item('acad_2', 'I know what a career at a teaching hospital or university involves.'),
    item('acad_3', 'If I wanted such a career, someone here would help me start.'),
    item('help_1', 'I would use counseling or academic support here if I needed it.'),
    item('sat', 'My mentor group was worth the time.'),
    {
      name: 'rec_0_10',
      label: 'How likely would you be to tell a new student to join?',
      hint: 'From 0 to 10. Checked, not published.',
      need: 'never',
      cell: { kind: 'rating', min: 0, max: 10 },
    },
    {
      name: 'most_useful_month',
      label: 'Which month was the most useful?',
      hint: 'Checked, not published.',
      need: 'never',
      cell: { kind: 'month' },
    },
    item('msk_1_then', 'At the start of the year: I listened before I advised.'),
    item('msk_1_now', 'I listen before I advise.'),
    item('msk_2_then', 'At the start of the year: I could run a discussion where the quiet ones speak.'),
    item('msk_2_now', 'I can run a discussion where the quiet ones speak.'),
    item('msk_3_then', 'At the start of the year: I knew where my role ends.'),
    item('msk_3_now', 'I know where my role ends.'),
    item('msk_4_then', 'At the start of the year: I could refer someone without losing their trust.'),
    item('msk_4_now', 'I can refer someone without losing their trust.'),
    item('msk_5_then', 'At the start of the year: I noticed when background shapes a problem.'),
    item('msk_5_now', 'I notice when background shapes a problem.'),
    item('msk_6_then', 'At the start of the year: I could give feedback people use.'),
    item('msk_6_now', 'I can give feedback people use.'),
    {
      name: 'open_better',
      label: 'What should change?',
      hint: 'Never read further than this column’s name.',
      need: 'never',
      cell: { kind: 'text' },
    },
  ],
} as const satisfies Record<string, readonly LogColumn[]>;

/** A statement of the survey. */
function item<const Name extends string>(name: Name, statement: string) {
  return {
    name,
    label: statement,
    hint: 'From 1 (strongly disagree) to 5 (strongly agree); blank or NA where there is no answer.',
    need: 'never',
    cell: { kind: 'rating', min: 1, max: 5 },
  } as const;
}

type CellValue<Cell extends LogCell> = Cell extends { kind: 'choice'; choices: infer Choices }
  ? keyof Choices & string
  : Cell extends { kind: 'choices'; choices: infer Choices }
    ? readonly (keyof Choices & string)[]
    : CellValues[Exclude<Cell['kind'], 'choice' | 'choices'>];

interface CellValues {
  code: string;
  count: number;
  rating: number;
  /** `YYYY-MM-DD`. */
  day: string;
  /** A key of `months`, or `YYYY-MM`. */
  month: string;
  /** The calendar year in which the academic year starts. */
  year: number;
  'yes-no': boolean;
  text: string;
}
