import { isAlias, isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

/** A mistake that keeps a file from being read as YAML. */
export interface YamlProblem {
  line: number;
  message: string;
}

interface Mistake {
  offset: number;
  message: string;
}

const words = {
  twice: 'This field stands here twice. Keep one of the two.',
  tab: 'This line begins with a tab. Use spaces.',
  unclosed: 'A quotation mark or bracket is opened here and not closed. Close it.',
  unopened: 'A bracket is closed here that was never opened. Take it away, or put the whole text in quotation marks.',
  indent: 'This line is indented too little or too much. Line it up with the lines around it.',
  noColon:
    'This line has no field name with a colon and a space after it. Add them, or join the line to the text above.',
  colon:
    'This line cannot be read. If its text holds a colon followed by a space, put the whole text in quotation marks.',
  loop: 'The sign * repeats here the very field that this line belongs to. Write the text out.',
  sign: 'This line cannot be read. If its text begins with a sign such as {, [, *, @ or a quotation mark, put the whole text in quotation marks.',
};

/** Mistakes that leave the reading of the lines after them as it was. */
const harmless = new Set([words.twice, words.colon, words.loop, words.sign]);

/** The mistakes in a YAML document: one for each that somebody made, not for each line that it upset. */
export function findYamlProblems(document: Document, yaml: string, lineAt: (offset: number) => number): YamlProblem[] {
  const mistakes = [
    ...[...document.errors, ...document.warnings].map((error) => explainError(error, document, yaml)),
    ...findUnquoted(document),
  ].sort((a, b) => a.offset - b.offset);
  const problems = dropCascade(mistakes).map(({ offset, message }) => ({ line: lineAt(offset), message }));
  return problems.filter(({ line }, i) => problems.findIndex((other) => other.line === line) === i);
}

/** Only the tabs if there are any, else everything up to the first mistake that makes nonsense of the lines after it. */
function dropCascade(mistakes: readonly Mistake[]): readonly Mistake[] {
  const tabs = mistakes.filter(({ message }) => message === words.tab);
  if (tabs.length > 0) return tabs;
  const end = mistakes.findIndex(({ message }) => !harmless.has(message));
  return end < 0 ? mistakes : mistakes.slice(0, end + 1);
}

function explainError(error: YAMLError, document: Document, yaml: string): Mistake {
  const [offset] = error.pos;
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { offset, message: words.twice };
    case 'TAB_AS_INDENT':
      return { offset, message: words.tab };
    case 'MISSING_CHAR':
      if (error.message.includes('quote')) return { offset: findOpening(document, offset), message: words.unclosed };
      return { offset, message: error.message.startsWith('Sequence item') ? words.indent : words.noColon };
    case 'BAD_INDENT':
      if (error.message.startsWith('Flow')) return { offset: findOpening(document, offset), message: words.unclosed };
      return { offset, message: words.indent };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return error.message.startsWith('A block')
        ? { offset, message: words.indent }
        : explainColon(offset, document, yaml);
    case 'MULTILINE_IMPLICIT_KEY':
      return document.errors.some(({ code, pos }) => code === 'BLOCK_AS_IMPLICIT_KEY' && pos[0] === offset)
        ? explainColon(offset, document, yaml)
        : { offset, message: words.noColon };
    case 'UNEXPECTED_TOKEN':
      if (error.message.startsWith('Unexpected flow-')) return { offset, message: words.unopened };
      // What begins a line is not the end of a text: the line before it stands too far in.
      return { offset, message: offset === 0 || yaml[offset - 1] === '\n' ? words.indent : words.sign };
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
      return { offset, message: words.sign };
    default:
      return {
        offset,
        message: `This cannot be read as YAML: ${error.message.replace(/\.?$/, '.')} Compare it with a file beside it.`,
      };
  }
}

/** A colon where none is expected: within a text, or after the name of a field that is indented under one. */
function explainColon(offset: number, { errors }: Document, yaml: string): Mistake {
  const acrossLines = errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === offset);
  if (!acrossLines) return { offset, message: words.colon };
  const end = acrossLines.pos[1];
  const beforeColon = yaml.slice(yaml.lastIndexOf('\n', end) + 1, end);
  return { offset: end, message: /^\s*(- )?\w+$/.test(beforeColon) ? words.indent : words.colon };
}

/** Where the quotation mark or bracket stands that was still open at `end`. */
function findOpening(document: Document, end: number): number {
  let opening = end;
  visit(document, {
    Node(_, node) {
      const isOpened = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE');
      if (isOpened && node.range?.[1] === end) opening = node.range[0];
    },
  });
  return opening;
}

/** Texts that YAML takes for something else because of the sign they begin with: `*Title*`, `{{fact}}`. */
function findUnquoted(document: Document): Mistake[] {
  const mistakes: Mistake[] = [];
  visit(document, {
    Alias(_, alias, around) {
      const offset = alias.range?.[0] ?? 0;
      const repeated = alias.resolve(document);
      if (!repeated) mistakes.push({ offset, message: words.sign });
      else if (around.includes(repeated)) mistakes.push({ offset, message: words.loop });
    },
    Pair(_, { key }) {
      if (isCollection(key) || isAlias(key)) mistakes.push({ offset: key.range?.[0] ?? 0, message: words.sign });
    },
  });
  return mistakes;
}
