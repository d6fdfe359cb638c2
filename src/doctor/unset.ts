import type { Content } from '../checks/content.ts';
import type { Source } from '../checks/source.ts';
import { isPublished } from '../mentors/publication.ts';
import type { Program } from '../schemas/program.ts';
import type { Finding, Severity } from './finding.ts';
import { getPlace } from './place.ts';

/** Whom somebody in distress wants to call rather than write to. */
const calledAtOnce = ['counseling', 'after_hours', 'security'] as const;

/** As many contacts with one number look like a number that was only filled in. */
const sharedByMany = 3;

/**
 * What a school has not set yet, or not decided. What works without it is worth knowing and no more.
 *
 * @param today `YYYY-MM-DD`
 */
export function findUnset({ program, mentors, sessions }: Content, today: string): Finding[] {
  if (!program) return [];
  const { academic_year: calendar, terms } = program.data;
  const isAnybodyShown = mentors.some(({ data }) => isPublished(data, { today, calendar }));
  const isAnyDated = sessions.some(({ data }) => data.date);
  return [
    ...findSettings(program),
    ...(isAnybodyShown
      ? []
      : [
          {
            severity: 'unset' as const,
            what: `The directory is empty: no profile of a ${terms.mentor} is shown.`,
            mend: 'New Mentor in the editor: /admin/#/collections/mentors/new',
          },
        ]),
    ...(isAnyDated
      ? []
      : [
          {
            severity: 'note' as const,
            what: 'No session has a date, so the calendar file is empty. That is right where each group finds its own day.',
            mend: 'Date in each guide: /admin/#/collections/sessions',
          },
        ]),
  ];
}

function findSettings(source: Source<Program>): Finding[] {
  const { policy, website, repository, links, contacts } = source.data;
  const at = (isSo: boolean, severity: Severity, path: readonly string[], what: string): Finding[] =>
    isSo ? [{ severity, what, place: getPlace(source, path) }] : [];
  return [
    ...at(
      policy.mandatory_reporter === 'ask',
      'unset',
      ['policy', 'mandatory_reporter'],
      'Whether mentors must report is not settled. Ask your Title IX coordinator by when it will be.',
    ),
    ...calledAtOnce.flatMap((key) =>
      at(
        contacts[key].phone === contacts.coordinator.phone,
        'unset',
        ['contacts', key, 'phone'],
        `${contacts[key].name} has the number of the coordinator, who cannot stand in for somebody in distress.`,
      ),
    ),
    ...at(
      website === undefined,
      'unset',
      ['website'],
      'The address of the site is not set, so calendars, feeds and letters cannot link to it.',
    ),
    ...findSharedNumbers(source),
    ...at(links?.survey === undefined, 'note', ['links', 'survey'], 'There is no link to the yearly survey.'),
    ...at(
      links?.log_form === undefined,
      'note',
      ['links', 'log_form'],
      'There is no log form of your own. Each guide has a small one that makes a row for encounters.csv.',
    ),
    ...at(
      repository.login === undefined,
      'note',
      ['repository', 'login'],
      'Nobody can edit on the web: the site has no sign-in service. /schools/editor/ says how to set one up.',
    ),
  ];
}

function findSharedNumbers(source: Source<Program>): Finding[] {
  const byPhone = Map.groupBy(Object.entries(source.data.contacts), ([, { phone }]) => phone);
  return [...byPhone].flatMap(([phone, contacts]) =>
    phone === undefined || contacts.length < sharedByMany
      ? []
      : [
          {
            severity: 'note' as const,
            what: `${contacts.length} contacts have the number ${phone}. Is that right?`,
            place: getPlace(source, ['contacts', contacts[0]?.[0] ?? '', 'phone']),
          },
        ],
  );
}
