import type { Content } from '../checks/content.ts';
import type { Source } from '../checks/source.ts';
import type { Contact, Program } from '../schemas/program.ts';
import type { Finding } from './finding.ts';
import {
  brandMark,
  hasInventedPhone,
  isInventedAddress,
  isSampleMentor,
  originSchool,
  sampleSchool,
  sampleSettings,
} from './invented.ts';
import { getPlace } from './place.ts';
import type { Site } from './site.ts';

const adopt = 'npm run adopt';
const removeSample = 'npm run adopt -- --remove-sample';

/** What is still the sample’s or another school’s: settings, people, figures, texts and pictures. */
export function findSample(content: Content, { brand }: Site): Finding[] {
  const { program } = content;
  return [
    ...(program ? [...findSettings(program), ...findContacts(program)] : []),
    ...findMentors(content),
    ...findFigures(content),
    ...findTexts(content),
    ...Object.entries(brand)
      .filter(([, text]) => text.includes(brandMark))
      .map(([file]) => ({
        severity: 'sample' as const,
        what: `${file} is the sample’s picture.`,
        mend: `${adopt}, or put your own into public/brand/ under the same name`,
        many: 'pictures of the sample',
      })),
  ];
}

function findSettings(source: Source<Program>): Finding[] {
  const { sample, school, website, repository, email_domains, regions, brand } = source.data;
  const at = (
    isSo: boolean | undefined,
    path: readonly (string | number)[],
    what: string,
    finding: Partial<Finding> = {},
  ): Finding[] => (isSo ? [{ severity: 'sample', what, place: getPlace(source, path), mend: adopt, ...finding }] : []);
  return [
    ...at(sample, ['sample'], 'The sample switch is on: every page says that its people and figures are invented.'),
    ...(['long', 'short'] as const).flatMap((key) =>
      at(sampleSchool.test(school[key]), ['school', key], `The school is still called ${school[key]}.`),
    ),
    ...at(
      website !== undefined && (website.includes(sampleSettings.host) || isInventedAddress(website)),
      ['website'],
      `The address of the site is still ${website ?? ''}, which is not yours.`,
    ),
    ...email_domains.flatMap((domain, i) =>
      at(isInventedAddress(domain), ['email_domains', i], `${domain} does not exist: no mentor has an address there.`),
    ),
    ...at(
      repository.name === sampleSettings.repository,
      ['repository', 'name'],
      `Edit links lead to ${repository.name}, the repository of this software.`,
    ),
    ...at(
      regions.length > 0 && regions.every(({ id }) => sampleSettings.regions.includes(id)),
      ['regions'],
      'The regions are those of the sample. Keep them if mentors come from there.',
      { severity: 'note' },
    ),
    ...at(
      brand.color === sampleSettings.color,
      ['brand', 'color'],
      'The color is that of the sample. Keep it if you like it.',
      { severity: 'note' },
    ),
  ];
}

/** On a real site this is the worst there is: somebody in distress calls, and nobody is there. */
function findContacts(source: Source<Program>): Finding[] {
  const { sample, contacts, crisis_lines } = source.data;
  const reachable = [
    ...Object.entries(contacts).map(([key, contact]) => ({ path: ['contacts', key], contact })),
    ...crisis_lines.map((contact, i) => ({ path: ['crisis_lines', i], contact })),
  ];
  return reachable.flatMap(({ path, contact }) => {
    const [field, value] = findInvented(contact);
    if (!field) return [];
    return [
      {
        severity: sample ? ('sample' as const) : ('danger' as const),
        what: `${contact.name} has ${value}, which is invented: nobody is there.`,
        place: getPlace(source, [...path, field]),
        mend: adopt,
        many: 'contacts that nobody answers',
      },
    ];
  });
}

function findInvented({ phone, email, url }: Omit<Contact, 'name'>): [field: string, value: string] | [] {
  if (phone && hasInventedPhone(phone)) return ['phone', phone];
  if (email && isInventedAddress(email)) return ['email', email];
  return url && isInventedAddress(url) ? ['url', url] : [];
}

function findMentors({ mentors }: Content): Finding[] {
  return mentors
    .filter(({ data }) => isSampleMentor(data))
    .map(({ file, data: { name } }) => ({
      severity: 'sample',
      what: `${name} is a mentor of the sample, and is invented.`,
      place: { file },
      mend: removeSample,
      many: 'profiles of the sample',
    }));
}

function findFigures({ statistics }: Content): Finding[] {
  return statistics
    .filter(({ data }) => data.sample)
    .map(({ file, data: { year } }) => ({
      severity: 'sample',
      what: `The figures of ${year} are invented (${file}).`,
      mend: removeSample,
      many: 'years of invented figures',
    }));
}

/** Names and numbers in texts. Sources may name any school. */
function findTexts({ program, ...content }: Content): Finding[] {
  const isOrigin = program && originSchool.test(program.data.school.long);
  const pages = [
    ...content.handbook,
    ...content.cases,
    ...content.kits,
    ...content.sessions,
    ...content.handouts,
    ...content.pages,
  ];
  return pages.flatMap(({ file, data, body }) => {
    const text = `${JSON.stringify({ ...data, sources: undefined })}\n${body}`;
    const school = sampleSchool.exec(text)?.[0] ?? (isOrigin ? undefined : originSchool.exec(text)?.[0]);
    return [
      ...(school === undefined
        ? []
        : [
            {
              severity: 'sample' as const,
              what: `This page names ${school}. Write {{school.short}} instead, or take it out.`,
              place: { file },
              many: 'pages that name another school',
            },
          ]),
      ...(hasInventedPhone(text)
        ? [
            {
              severity: program?.data.sample ? ('sample' as const) : ('danger' as const),
              what: 'This page has a telephone number with 555-01, which nobody answers. Write the right one, best as a {{fact}}.',
              place: { file },
              many: 'pages with a number that nobody answers',
            },
          ]
        : []),
    ];
  });
}
