import { link, type FieldWords } from './field.ts';
import { logFormBlanks } from './vocabulary.ts';

const names = Object.keys(logFormBlanks);
const blanks = new RegExp(`\\{(${names.join('|')})\\}`, 'g');
const list = `${names
  .slice(0, -1)
  .map((name) => `{${name}}`)
  .join(', ')} and {${names.at(-1) ?? ''}}`;

/** The address of a school’s own log form, with blanks that the site fills in. */
export function logFormAddress(words: FieldWords) {
  return link(words)
    .refine(
      (address) => !/[{}]/.test(address.replace(blanks, '')),
      `Only ${list} can be filled in, each written just like this. Take other braces out of the address.`,
    )
    .refine(
      // Whoever fills in a blank must not be able to choose the website.
      (address) => !address.includes('{') || /^(\/|https:\/\/[^/?#{]+[/?#])/.test(address),
      `Write the name of the website in full; ${list} may only stand after it.`,
    )
    .meta({ ...words });
}
