import { getDaysLeft, getLastPublicDay } from '../../mentors/publication.ts';
import type { Content } from '../content.ts';
import { warning, type Problem } from '../problem.ts';
import { addMonths } from '../../program/clock.ts';

/** Crisis numbers change; the ones a page names are looked at again every year. */
const verifiedForMonths = 12;
/** How long before a profile lapses somebody is told, so that there is time to ask the mentor. */
const noticeDays = 30;

/** Pages, numbers and profiles that somebody should look at again. Warnings: nothing is wrong yet. */
export function findStale({ program, handbook, pages, mentors }: Content, today: string): Problem[] {
  const overdue = [...handbook, ...pages]
    .filter(({ data }) => data.review_by < today)
    .map(({ file, lineOf, data }) =>
      warning({
        file,
        line: lineOf(['review_by']),
        label: 'Review by',
        value: data.review_by,
        message: `“${data.title}” was due for another reading on ${data.review_by}. Read it, mend what has changed and set a new day.`,
      }),
    );

  const unverified = (program?.data.crisis_lines ?? []).flatMap((line, i) => {
    if (addMonths(line.verified_on, verifiedForMonths) >= today || !program) return [];
    return [
      warning({
        file: program.file,
        line: program.lineOf(['crisis_lines', i, 'verified_on']),
        label: `Crisis lines › ${line.name} › Checked on`,
        value: line.verified_on,
        message: `Nobody has checked this number since ${line.verified_on}. Call or look it up, then write today’s date.`,
      }),
    ];
  });

  const lapsing = mentors
    .filter(({ data }) => data.active)
    .flatMap(({ file, lineOf, data }) => {
      const { day, reason } = getLastPublicDay(data);
      const left = getDaysLeft(day, today);
      if (left > noticeDays) return [];
      const when = left < 0 ? `was last shown on ${day}` : `is shown until ${day} only`;
      return reason === 'consent'
        ? [
            warning({
              file,
              line: lineOf(['consent', 'until']),
              label: 'Agreement to be shown › Until',
              value: data.consent.until,
              message: `The profile of ${data.name} ${when}, when the agreement ${left < 0 ? 'ended' : 'ends'}. Ask for a new one, or switch the profile off.`,
            }),
          ]
        : [
            warning({
              file,
              line: lineOf(['confirmed_on']),
              label: 'Confirmed on',
              value: data.confirmed_on,
              message: `The profile of ${data.name} ${when}, 12 months after it was confirmed. Ask ${data.name} whether it is still right and set the day.`,
            }),
          ];
    });

  return [...overdue, ...unverified, ...lapsing];
}
