import type { Mentor } from '../schemas/mentor.ts';

/** The name of the invented school, which no real text has. */
export const sampleSchool = /larkfield/i;

/** The school of the origin program, in a text of another school. */
export const originSchool = /University of Kentucky|\bUKCOM\b/;

/** A comment in the logo and the icon of the sample. */
export const brandMark = '<!-- MedMentors sample -->';

/** What the sample’s settings say, where nothing in the value itself shows that it is invented. */
export const sampleSettings = {
  repository: 'medmentors/medmentors',
  host: 'medmentors.github.io',
  color: '#0b5f5a',
  /** Mentors who give no address. */
  mentors: ['Jesse Whitfield'],
  regions: [
    'eastern-kentucky',
    'central-kentucky',
    'western-kentucky',
    'the-south',
    'the-midwest',
    'the-northeast',
    'the-west',
    'another-country',
  ],
};

/** Numbers from 555-0100 to 555-0199 are kept free for fiction in North America: nobody answers. */
const inventedPhone = /\b555[-. ]01\d\d\b/;

/** RFC 2606 keeps these free: no address in them exists. */
const inventedHost = /(^|\.)(example|test|invalid|example\.(com|org|net))$/i;

/** Whether a text holds a telephone number that cannot exist. */
export function hasInventedPhone(text: string): boolean {
  return inventedPhone.test(text);
}

/** Whether an e-mail or web address, or a domain, cannot exist. */
export function isInventedAddress(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : address.slice(address.indexOf('@') + 1);
  return inventedHost.test(host);
}

/** Whether a profile came with the software: its address cannot exist, or it has none and a name of the sample. */
export function isSampleMentor({ name, contact }: Pick<Mentor, 'name' | 'contact'>): boolean {
  return contact?.email ? isInventedAddress(contact.email) : sampleSettings.mentors.includes(name);
}
