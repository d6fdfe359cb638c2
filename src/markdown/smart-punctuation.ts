import type { Nodes, Parents, Text } from 'mdast';

/**
 * Straight quotes become curly, `--` and `---` dashes, `...` an ellipsis: what the site’s own Markdown does, so that a
 * preview shows what will be printed. Changes the tree. The rules are those of CommonMark’s reference parsers.
 */
export function smartenPunctuation(tree: Nodes): void {
  for (const run of findRuns(tree)) smartenRun(run);
}

/** What holds running text: a quote finds its partner within one of them. */
const runTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'link']);

function findRuns(node: Nodes): Parents[] {
  if (!('children' in node)) return [];
  const inner = node.children.flatMap(findRuns);
  return runTypes.has(node.type) && !isAddress(node) ? [node, ...inner] : inner;
}

/** A link whose text is its address, as in `<https://school.edu/>`. */
function isAddress(node: Parents): boolean {
  const [only] = node.children;
  return node.type === 'link' && only?.type === 'text' && node.url.endsWith(only.value);
}

interface Quote {
  sign: '"' | "'";
  node: Text;
  index: number;
  canOpen: boolean;
  canClose: boolean;
}

function smartenRun(run: Parents): void {
  const pieces = findPieces(run);
  for (const piece of pieces) {
    if (piece.type === 'text') piece.value = smartenDots(smartenDashes(piece.value));
  }
  const line = pieces.map(({ value }) => value).join('');
  const quotes: Quote[] = [];
  let start = 0;
  for (const piece of pieces) {
    if (piece.type === 'text') quotes.push(...findQuotes(piece, line, start));
    start += piece.value.length;
  }
  curlQuotes(quotes);
}

interface Sign {
  type: 'sign';
  value: string;
}

/** The text of a run in order, with the signs of Markdown around it: a quote goes by what stands beside it. */
function findPieces(run: Parents): (Text | Sign)[] {
  const inner = run.children.flatMap((node: Nodes) => {
    if (node.type === 'text') return [node];
    if (node.type === 'break') return [{ type: 'sign', value: '\n' } as const];
    if (node.type === 'link') return [{ type: 'sign', value: '[)' } as const];
    if (!('children' in node)) return [{ type: 'sign', value: '`' } as const];
    return findPieces(node);
  });
  const [before, after] = signs[run.type] ?? ['', ''];
  return [{ type: 'sign', value: before }, ...inner, { type: 'sign', value: after }];
}

const signs: Readonly<Record<string, readonly [string, string]>> = {
  emphasis: ['*', '*'],
  strong: ['**', '**'],
  delete: ['~~', '~~'],
  link: ['[', ']'],
};

function smartenDashes(text: string): string {
  return text.replace(/-{2,}/g, ({ length }) => {
    if (length % 3 === 0) return '—'.repeat(length / 3);
    if (length % 2 === 0) return '–'.repeat(length / 2);
    const shortDashes = length % 3 === 2 ? 1 : 2;
    return '—'.repeat((length - 2 * shortDashes) / 3) + '–'.repeat(shortDashes);
  });
}

function smartenDots(text: string): string {
  return text.replaceAll('...', '…');
}

function findQuotes(node: Text, line: string, start: number): Quote[] {
  return [...node.value.matchAll(/["']/g)].map((match) => {
    const before = line[start + match.index - 1] ?? ' ';
    const after = line[start + match.index + 1] ?? ' ';
    const sign = match[0] as Quote['sign'];
    const isLeft = isFlanking(after, before);
    const isRight = isFlanking(before, after);
    // Leaning on both sides: an apostrophe within a word, or inches after a number.
    const isBoth = isLeft && isRight;
    const canOpen = isLeft && !(isBoth && (sign === "'" ? /[^\p{P}\p{S}]|[)\]]/u : /\d/).test(before));
    const canClose = isRight && !(isBoth && sign === "'" && !isPunctuation(after));
    return { sign, node, index: match.index, canOpen, canClose };
  });
}

/** Whether a sign leans on `inner`, the character at its one side, given the one at its other. */
function isFlanking(inner: string, outer: string): boolean {
  if (isSpace(inner)) return false;
  return !isPunctuation(inner) || isSpace(outer) || isPunctuation(outer);
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

const curled = { '"': { open: '“', close: '”' }, "'": { open: '‘', close: '’' } } as const;

function curlQuotes(quotes: readonly Quote[]): void {
  const waiting = new Map<Quote['sign'], Quote>();
  for (const quote of quotes) {
    const opener = quote.canClose ? waiting.get(quote.sign) : undefined;
    if (opener) {
      write(opener, 'open');
      write(quote, 'close');
      waiting.delete(quote.sign);
    } else {
      // A lone single quote is an apostrophe; a lone double one opens unless it can only close.
      write(quote, quote.sign === '"' && (quote.canOpen || !quote.canClose) ? 'open' : 'close');
      if (quote.canOpen) waiting.set(quote.sign, quote);
    }
  }
}

function write({ sign, node, index }: Quote, side: 'open' | 'close'): void {
  node.value = node.value.slice(0, index) + curled[sign][side] + node.value.slice(index + 1);
}
