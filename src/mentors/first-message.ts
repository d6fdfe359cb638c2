/** The sentences of a draft. `{name}`, `{shared}` and `{line}` in them are filled in. */
export interface MessageWords {
  subject: string;
  greeting: string;
  /** Who writes, with a gap that only they can fill. */
  introduction: string;
  shared: string;
  askLine: string;
  /** The question where no line was chosen. */
  askOpen: string;
  noRush: string;
  farewell: string;
}

export interface MessageChoice {
  /** The mentor’s first name. */
  name: string;
  /** What both share, in words, as it stands on the mentor’s page. */
  shared: readonly string[];
  /** What the mentor may be asked about: one of their own lines. */
  line?: string | undefined;
}

export interface Message {
  subject: string;
  body: string;
}

/**
 * A first message to begin with: a greeting, who writes, what both share, one question, and no hurry. What is not
 * chosen leaves no gap. The person who sends it is meant to change it.
 */
export function draftMessage({ name, shared, line }: MessageChoice, words: MessageWords): Message {
  const fill = (sentence: string) => fillIn(sentence, { name, shared: shared.join('; '), line: line ?? '' });
  const lines = [words.introduction, shared.length > 0 ? words.shared : '', line ? words.askLine : words.askOpen];
  return {
    subject: fill(words.subject),
    body: [fill(words.greeting), join([...lines, words.noRush].map(fill)), fill(words.farewell)].join('\n\n'),
  };
}

/**
 * A link that opens a message in somebody’s own e-mail program (RFC 6068).
 *
 * @param address a `mailto:` link without a query
 */
export function toMailHref(address: string, { subject, body }: Message): string {
  // Lines of a message end in CR LF, whatever the text field has.
  return `${address}?subject=${encode(subject)}&body=${encode(body.replace(/\r\n?|\n/g, '\r\n'))}`;
}

/** Half of a sign, as a text field may hold while somebody types, is no reason to stop. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function join(lines: readonly string[]): string {
  return lines.filter(Boolean).join('\n');
}

/** All at once, so that braces in what is filled in stay what they are. */
function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : whole,
  );
}
