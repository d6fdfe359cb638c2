/**
 * A hint as Decap shows it word for word. It reads hints as Markdown and marks links and emphasis only: within code, which
 * it does not mark, signs and addresses stay what they are.
 */
export function writeHint(text: string): string {
  return /[*_~`<[\\#]|:\/\/|\w@\w/.test(text) ? `\`\` ${text} \`\`` : text;
}
