import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** Mentors' addresses outside the domains that the school allows. */
export function findForeignEmails({ program, mentors }: Content): Problem[] {
  const domains = program?.data.email_domains;
  if (!domains) return [];
  return mentors.flatMap(({ file, lineOf, data }) => {
    const email = data.contact?.email;
    if (!email || domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())) return [];
    return [
      error({
        file,
        line: lineOf(['contact', 'email']),
        label: 'Contact › E-mail',
        value: email,
        message: `This is not a school address. Write one that ends in ${domains.map((domain) => `@${domain}`).join(' or ')}.`,
      }),
    ];
  });
}
