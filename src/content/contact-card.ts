import type { ContactCard } from '../mentors/contact-card.ts';
import { getMentorPath, type MentorEntry } from './mentors.ts';
import { program, words } from './program.ts';
import { toHref } from './site.ts';
import type { Translate } from './translate.ts';

/** A mentor’s contact card; `site` is the address that the site is built for, if there is one. */
export function getContactCard({ id, data }: MentorEntry, t: Translate, site: URL | undefined): ContactCard {
  const year = data.class_year && t('mentor.classOf', { year: data.class_year });
  const sounds = data.name_sounds && t('mentor.sounds', { sounds: data.name_sounds });
  return {
    name: data.name,
    email: data.contact?.email,
    organization: program.school.long,
    title: [words.mentor, year].filter(Boolean).join(', '),
    url: site && new URL(toHref(getMentorPath({ id })), site).href,
    note: [sounds, data.pronouns].filter(Boolean).join(' · '),
  };
}
