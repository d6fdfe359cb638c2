/** What came along unseen when text was pasted from Word, a PDF or a web page. */
export type Leftover = 'odd spaces' | 'invisible signs' | 'odd line breaks' | 'garbled signs' | 'bullets' | 'tabs';

export interface Cleaned {
  text: string;
  /** What was put right, each kind once. */
  leftovers: Leftover[];
}

interface Repair {
  leftover: Leftover | undefined;
  mend: (text: string) => string;
}

/** Text of Windows that was read with the wrong table: `â€™` is what becomes of an apostrophe. */
const garbled: Readonly<Record<string, string>> = {
  'â€˜': '‘',
  'â€™': '’',
  'â€œ': '“',
  'â€\u009d': '”',
  'â€“': '–',
  'â€”': '—',
  'â€¦': '…',
  'â€¢': '•',
};

const windows1252 = new TextDecoder('windows-1252');

/**
 * Only signs that nobody can have meant, or that look the same afterwards. Typographic quotes and dashes stay. What is
 * taken away may bring others together, so that it goes before those are looked for.
 */
const repairs: readonly Repair[] = [
  { leftover: 'odd line breaks', mend: (text) => text.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n') },
  {
    leftover: 'invisible signs',
    mend: (text) => text.replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g, ''),
  },
  { leftover: 'invisible signs', mend: dropDirectionMarks },
  {
    // Bytes of Windows-1252 that were taken for Latin-1: a quotation mark became a control sign.
    leftover: 'garbled signs',
    mend: (text) => text.replace(/[\u0080-\u009f]/g, (sign) => windows1252.decode(Uint8Array.of(sign.charCodeAt(0)))),
  },
  // Bytes that Windows-1252 does not have. One of them ends a garbled quotation mark.
  { leftover: 'garbled signs', mend: (text) => text.replace(/[\u0080-\u009c\u009e\u009f]|(?<!â€)\u009d/g, '') },
  // Letters with their accents apart from them look the same, and search does not find them.
  { leftover: undefined, mend: (text) => text.normalize('NFC') },
  { leftover: 'garbled signs', mend: (text) => text.replace(/â€[˜™œ\u009d“”¦¢]/g, (signs) => garbled[signs] ?? signs) },
  { leftover: 'odd spaces', mend: (text) => text.replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ') },
];

const lineRepairs: readonly Repair[] = [...repairs, { leftover: 'tabs', mend: (text) => text.replace(/\t+/g, ' ') }];

const markdownRepairs: readonly Repair[] = [
  ...repairs,
  { leftover: 'bullets', mend: (text) => mapProse(text, mendBullet) },
  { leftover: 'tabs', mend: dropIndents },
];

/** A field of a form. Cleaning what is clean changes nothing. */
export function cleanText(text: string): Cleaned {
  return apply(lineRepairs, text);
}

/** The text under the fields. Code between fences keeps its tabs and bullets. */
export function cleanMarkdown(text: string): Cleaned {
  return apply(markdownRepairs, text);
}

function apply(steps: readonly Repair[], text: string): Cleaned {
  const leftovers = new Set<Leftover>();
  const cleaned = steps.reduce((before, { leftover, mend }) => {
    const after = mend(before);
    if (leftover && after !== before) leftovers.add(leftover);
    return after;
  }, text);
  return { text: cleaned, leftovers: [...leftovers] };
}

/** Marks for the direction of writing come along with copied telephone numbers; with Arabic or Hebrew they are needed. */
function dropDirectionMarks(text: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
    ? text
    : text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Word’s bullets as plain text: a sign for the first level, and an o or § with a tab for those below. */
function mendBullet(line: string): string {
  return line
    .replace(/^([ \t]*)(?:[•‣◦▪●○■\uf0a7\uf0b7\uf0d8][ \t]+|·(?:\t| {2})[ \t]*)(?=\S)/, '$1- ')
    .replace(/^[ \t]*o\t[ \t]*(?=\S)/, '  - ')
    .replace(/^[ \t]*§\t[ \t]*(?=\S)/, '    - ');
}

/** A paragraph that Word began with a tab would become a block of code. Under an item of a list it belongs there. */
function dropIndents(text: string): string {
  let isInList = false;
  return mapProse(text, (line) => {
    const isItem = /^\s*([-*+]|\d+[.)])\s/.test(line);
    if (isItem) isInList = true;
    else if (/^\S/.test(line)) isInList = false;
    return isInList || isItem ? line : line.replace(/^\t+(?=\S)/, '');
  });
}

/** Changes lines that are not between fences of code. */
function mapProse(text: string, change: (line: string) => string): string {
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const [, mark, info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
      if (fence === undefined) {
        fence = mark;
        return mark === undefined ? change(line) : line;
      }
      if (mark?.startsWith(fence) && info.trim() === '') fence = undefined;
      return line;
    })
    .join('\n');
}
