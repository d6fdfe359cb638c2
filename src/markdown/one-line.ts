/** What would begin a list, a heading, a quotation, a rule or a block of code. */
const blockMark = /^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|`{3}|~{3}|([-_*])(?:\s*\2){2,}\s*$))/;

/** Markdown of one line stays a line, whatever it begins with: “20. July” is a day and no list. Longer texts stay as they are. */
export function keepOneLine(text: string): string {
  const line = text.trim();
  return line.includes('\n') ? text : line.replace(blockMark, (mark) => `${mark}\\`);
}
