/**
 * An e-mail address for the source of a page: people read, copy and follow it as ever, with and without a script, by
 * eye and by ear, since a browser turns each numeric entity back into its letter and passes over a comment.
 *
 * What it stops: programs that look for `name@host` or `mailto:` in the bytes of a page, which most gather by. What it
 * does not stop: a program that reads HTML as a browser does, and people. An address on a public page is public.
 */
export function hideAddress(email: string): { href: string; text: string } {
  const at = email.indexOf('@');
  return {
    href: toEntities(`mailto:${email}`),
    // Cuts the text for whoever decodes entities without reading HTML.
    text: `${toEntities(email.slice(0, at))}<!-- -->${toEntities(email.slice(at))}`,
  };
}

function toEntities(text: string): string {
  return Array.from(text, (character) => `&#${character.codePointAt(0) ?? 0};`).join('');
}
