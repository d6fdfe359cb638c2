/** The fields of a guide that say when and where this school holds it. Everything else in a guide is its text. */
const fields = ['date', 'start_time', 'place'];

/** One such field at the top of a guide, which may go on over lines that are indented. */
const pattern = new RegExp(`^(?:${fields.join('|')}):.*\\r?\\n(?:[ \\t]+.*\\r?\\n)*`, 'gm');

/** A guide in two parts: its text, and the lines that say when and where it is held. */
export interface GuideParts {
  text: string;
  appointment: string;
}

/** Takes the appointment out of a guide, line by line, so that the rest stays byte for byte. */
export function splitAppointment(guide: string): GuideParts {
  const { top, rest } = splitTop(guide);
  return { text: top.replace(pattern, '') + rest, appointment: (top.match(pattern) ?? []).join('') };
}

/** Puts an appointment into a guide that has none, where the editor would write it: below `order`. */
export function joinAppointment({ text, appointment }: GuideParts): string {
  const { top, rest } = splitTop(text);
  return /^order:.*\r?\n/m.test(top) ? top.replace(/^order:.*\r?\n/m, (line) => line + appointment) + rest : text;
}

/** The fields at the top of a file, and what follows them. */
function splitTop(text: string): { top: string; rest: string } {
  const end = /\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(3));
  const length = text.startsWith('---') && end ? 3 + end.index + 1 : 0;
  return { top: text.slice(0, length), rest: text.slice(length) };
}
