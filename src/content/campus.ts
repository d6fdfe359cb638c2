import type { Contact } from '../schemas/program.ts';
import { program } from './program.ts';
import { label } from './site.ts';

/** Who helps on campus, nearest help first; the order is the same for every school. */
export const campus: readonly { label: string; contact: Contact }[] = (
  ['counseling', 'after_hours', 'security', 'title_ix', 'academic_support', 'coordinator', 'faculty_lead'] as const
).map((key) => ({ contact: program.contacts[key], label: label('contacts', key) }));
