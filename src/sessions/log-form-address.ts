import { logFormBlanks, type LogFormBlank } from '../schemas/vocabulary.ts';

const blanks = new RegExp(`\\{(${Object.keys(logFormBlanks).join('|')})\\}`, 'g');

/**
 * The address of a school’s own form with its blanks filled in, each as one piece of an address. Those without a value
 * stay open, for a later call.
 */
export function fillLogForm(template: string, values: Readonly<Partial<Record<LogFormBlank, string>>>): string {
  return template.replace(blanks, (blank, name: LogFormBlank) => {
    const value = values[name];
    return value === undefined ? blank : encodeURIComponent(value);
  });
}
