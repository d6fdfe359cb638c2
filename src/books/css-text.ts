/** A text as a value of `content` in a style sheet that stands in a page. */
export function toCssText(text: string): string {
  // A code ends at the space; a “<” could end the style sheet.
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
