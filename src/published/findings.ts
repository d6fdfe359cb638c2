import type { Statistics } from '../schemas/statistics.ts';
import { roles, type Role } from '../schemas/vocabulary.ts';
import { formatFigure, formatPart, isExact, isShown } from './figure.ts';
import { formatInnerRole, formatRole } from './rows.ts';
import { getMeanDirection, getPeople, getSurveyRows } from './survey.ts';
import { formatList, toInner, type Voice } from './voice.ts';

/** A figure large enough to remember, and the sentence that it stands for. */
export interface Finding {
  figure: string;
  text: string;
}

/** What one side of the program answered before and after: every published change, whichever way it went. */
export interface ChangeFinding {
  /** “Mentees”. */
  who: string;
  changes: { name: string; figure: string }[];
  text: string;
}

/** What a year comes to in a few lines. What is not published is left out, and so is a total of which a part is hidden. */
export function getFindings(statistics: Statistics, voice: Voice): { activity: Finding[]; changes: ChangeFinding[] } {
  return {
    activity: [findHeld, findAttendance, findMeetings].flatMap((find) => find(statistics, voice) ?? []),
    changes: (Object.keys(roles) as Role[]).flatMap((role) => findChanges(statistics, role, voice) ?? []),
  };
}

function findHeld({ tables }: Statistics, voice: Voice): Finding | undefined {
  const { t } = voice;
  const total = tables.totals[0];
  if (!total || !isShown(total.held)) return undefined;
  const figure = formatPart(total.held, total.expected, voice);
  if (!isExact(total.expected)) return { figure, text: t('statistics.finding.heldOnly') };
  return { figure, text: t(total.held === total.expected ? 'statistics.finding.heldAll' : 'statistics.finding.held') };
}

function findAttendance({ tables }: Statistics, voice: Voice): Finding | undefined {
  const rate = tables.totals[0]?.attendance;
  if (!isShown(rate)) return undefined;
  return { figure: formatFigure(rate, 'percent', voice), text: voice.t('statistics.finding.attendance') };
}

function findMeetings({ tables }: Statistics, voice: Voice): Finding | undefined {
  const meetings = tables.totals[0]?.meetings;
  if (!isExact(meetings)) return undefined;
  const asked = tables.asked_by.find((row) => row.role === 'mentee')?.meetings;
  return {
    figure: formatFigure(meetings, 'count', voice),
    text: isExact(asked)
      ? voice.t('statistics.finding.meetingsAsked', { count: formatFigure(asked, 'count', voice) })
      : voice.t('statistics.finding.meetings'),
  };
}

function findChanges(statistics: Statistics, role: Role, voice: Voice): ChangeFinding | undefined {
  const { t } = voice;
  const rows = getSurveyRows(statistics, role, voice).filter(({ change }) => isExact(change));
  if (rows.length === 0) return undefined;
  const people = getPeople(statistics, role);
  const values = { who: formatInnerRole(role, voice), people: formatFigure(people, 'count', voice) };
  const parts = (['rose', 'fell', 'same'] as const).flatMap((direction) => {
    const names = rows
      .filter((row) => getMeanDirection(row) === direction)
      .map(({ scale }) => toInner(voice.label('scales', scale)));
    return names.length > 0 ? [t(partKeys[direction], { scales: formatList(names, voice) })] : [];
  });
  const pair = t(isExact(people) ? 'statistics.finding.samePeople' : 'statistics.finding.sameSome', values);
  return {
    who: formatRole(role, voice),
    changes: rows.map(({ scale, change }) => ({
      name: voice.label('scales', scale),
      figure: formatFigure(change, 'change', voice),
    })),
    text: `${pair} ${t('statistics.finding.changes', { parts: parts.join('; ') })}`,
  };
}

const partKeys = {
  rose: 'statistics.finding.rose',
  fell: 'statistics.finding.fell',
  same: 'statistics.finding.same',
} as const;
