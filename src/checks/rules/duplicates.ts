import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';
import type { Source } from '../source.ts';

/** Two mentors with one name or one address, and two pages with one address on the site. */
export function findDuplicates({ handbook, cases, kits, sessions, handouts, mentors }: Content): Problem[] {
  return [
    ...findRepeats(mentors, {
      value: ({ data }) => data.name,
      path: ['name'],
      label: 'Name',
      explain: (other) =>
        `${other} has the same name. Add a middle name or initial to one of them, or take one profile away.`,
    }),
    ...findRepeats(mentors, {
      value: ({ data }) => data.contact?.email,
      path: ['contact', 'email'],
      label: 'Contact › E-mail',
      explain: (other) => `${other} has the same address. Every mentor needs their own.`,
    }),
    ...[handbook, cases, kits, sessions, handouts, mentors].flatMap((sources) =>
      findRepeats<unknown>(sources, {
        value: ({ file }) => file,
        path: [],
        label: undefined,
        explain: (other) => `${other} would have the same address on the site. Rename one of the two files.`,
      }),
    ),
    // The search says which of its results are cases.
    ...[handbook, cases, kits, handouts].flatMap((sources) =>
      findRepeats<{ title: string }>(sources, {
        value: ({ data }) => data.title,
        path: ['title'],
        label: 'Title',
        explain: (other) =>
          `${other} has the same title. Readers could not tell them apart in search; give one another title.`,
      }),
    ),
  ];
}

interface Repeat<Data> {
  /** What may stand there once only; capital letters do not make it another. */
  value: (source: Source<Data>) => string | undefined;
  path: string[];
  label: string | undefined;
  explain: (otherFile: string) => string;
}

function findRepeats<Data>(
  sources: readonly Source<Data>[],
  { value: getValue, path, label, explain }: Repeat<Data>,
): Problem[] {
  const seen = new Map<string, Source<Data>>();
  return sources.flatMap((source) => {
    const value = getValue(source);
    if (value === undefined) return [];
    const key = value.toLocaleLowerCase('en');
    const first = seen.get(key);
    if (!first) seen.set(key, source);
    return first
      ? [
          error({
            file: source.file,
            line: source.lineOf(path),
            label,
            value: label ? value : undefined,
            message: explain(first.file),
          }),
        ]
      : [];
  });
}
