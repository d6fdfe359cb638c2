import type { Random } from './random.ts';

/** A way to spoil a file, by what happened to it. */
type Spoil = (bytes: Buffer, random: Random) => Buffer;

const lines = (bytes: Buffer) => bytes.toString('utf8').split('\n');
const join = (texts: readonly string[]) => Buffer.from(texts.join('\n'));
const cut = (bytes: Buffer, random: Random) => random.int(0, bytes.length);

/** Puts something in at a place in the bytes. */
function insert(bytes: Buffer, at: number, what: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
}

/** Puts lines among the fields at the top: after the first line of a page, at the beginning of a settings file. */
function addFields(bytes: Buffer, fields: string): Buffer {
  const text = bytes.toString('utf8');
  return Buffer.from(text.startsWith('---\n') ? text.replace('---\n', () => `---\n${fields}\n`) : `${fields}\n${text}`);
}

/** Aliases of aliases: a few lines that stand for billions. */
const laughs = Array.from(
  { length: 9 },
  (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => (i === 0 ? 'ha' : `*a${i}`)).join(', ')}]`,
).join('\n');

/** What happens to files by accident, and what somebody may do to them on purpose. */
export const spoils = {
  'was cut off': (bytes, random) => bytes.subarray(0, cut(bytes, random)),
  'has bytes that are no UTF-8': (bytes, random) => insert(bytes, cut(bytes, random), Buffer.from([0xc3, 0x28, 0xff])),
  'has a NUL in it': (bytes, random) => insert(bytes, cut(bytes, random), Buffer.from([0])),
  'begins with a mark of its encoding': (bytes) => insert(bytes, 0, Buffer.from([0xef, 0xbb, 0xbf])),
  'is UTF-16': (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
  'has two lines swapped': (bytes, random) => {
    const all = lines(bytes);
    const [a, b] = [random.int(0, all.length - 1), random.int(0, all.length - 1)];
    return join(all.with(a, all[b] ?? '').with(b, all[a] ?? ''));
  },
  'lacks a line': (bytes, random) => join(lines(bytes).toSpliced(random.int(0, lines(bytes).length - 1), 1)),
  'has a line twice': (bytes, random) => {
    const all = lines(bytes);
    const at = random.int(0, all.length - 1);
    return join(all.toSpliced(at, 0, all[at] ?? ''));
  },
  'has the value of one field in another': (bytes, random) => {
    const all = lines(bytes);
    const fields = [...all.keys()].filter((i) => /^\s*\w+: \S/.test(all[i] ?? ''));
    if (fields.length < 2) return bytes;
    const [a, b] = [random.pick(fields), random.pick(fields)];
    return join(all.with(a, `${all[a]?.split(': ')[0]}: ${all[b]?.split(': ').slice(1).join(': ')}`));
  },
  'has a line of 5 MB': (bytes, random) => insert(bytes, cut(bytes, random), Buffer.alloc(5_000_000, 'word ')),
  'has a field of 5 MB': (bytes) => addFields(bytes, `title: ${'x'.repeat(5_000_000)}`),
  'has twenty thousand fields': (bytes) =>
    addFields(bytes, Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')),
  'has four thousand fields': (bytes) =>
    addFields(bytes, Array.from({ length: 4000 }, (_, i) => `k${i}: 1`).join('\n')),
  'has brackets in brackets': (bytes) => addFields(bytes, `deep: ${'['.repeat(50_000)}`),
  'has braces in braces, all closed': (bytes) => addFields(bytes, `deep: ${'{a: '.repeat(9000)}1${'}'.repeat(9000)}`),
  'has lists in lists': (bytes) => addFields(bytes, `deep:\n  ${'- '.repeat(5000)}x`),
  'has fields under fields': (bytes) =>
    addFields(bytes, Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}deep:`).join('\n')),
  'has a quotation in quotations': (bytes) => Buffer.concat([bytes, Buffer.from(`\n${'> '.repeat(5000)}x\n`)]),
  'has directives in directives': (bytes) => Buffer.concat([bytes, Buffer.from('\n:::note\n'.repeat(2000))]),
  'has brackets in its text': (bytes) => Buffer.concat([bytes, Buffer.from(`\n${'[x]('.repeat(20_000)}\n`)]),
  'has a thousand laughs of a thousand': (bytes) => addFields(bytes, laughs),
  'has a list that holds itself': (bytes) => addFields(bytes, 'title: &a [*a]'),
  'has a group that holds itself': (bytes) => addFields(bytes, 'contact: &a\n  email: *a'),
  'has huge numbers': (bytes) =>
    addFields(bytes, `order: ${'9'.repeat(400)}\nminutes: 1e999\nclass_year: -.inf\nyear: .nan`),
  'has fields that every object has': (bytes) =>
    addFields(bytes, '__proto__: { title: 1 }\nconstructor: 1\ntoString: 2\nhasOwnProperty: 3'),
  'is another YAML': (bytes) =>
    addFields(bytes, '%YAML 1.1\n---\nreview_by: 2026-99-99\nx: !!timestamp 2026-99-99\n<<: 1'),
  'has tags': (bytes) =>
    addFields(bytes, 'title: !!binary "?"\nx: !own y\nz: !!set {a, b}\nw: !!omap [a: 1]\nd: !!map x'),
  'has keys that are no text': (bytes) => addFields(bytes, '? [a]\n: b\n? {c: d}\n: e\n1: f\n~: g\ntrue: h'),
  'is empty': () => Buffer.alloc(0),
  'is a picture': (_, random) => Buffer.from(Array.from({ length: 500 }, () => random.int(0, 255))),
} satisfies Record<string, Spoil>;
