import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSetting } from '../../../cms/editor/previews/setting.ts';
import { createReactMaker } from '../../../cms/editor/previews/to-react.ts';
import { makeProgram } from '../../support/make.ts';
import { forms } from './support/forms.ts';
import { createElement } from './support/react.ts';

const setting = makeSetting({ program: makeProgram(), base: '/', today: '2026-12-01' });

const toReact = createReactMaker(createElement);

const short = forms.map(([name, preview, , filled]) => [name, preview, shorten(filled) as typeof filled] as const);

describe.each(short)('the form of %s', (_, preview, filled) => {
  const show = (data: Record<string, unknown>) => toReact(preview(data, setting, (path) => path));

  it('can be shown at every moment while it is filled in from top to bottom', () => {
    let shown = 0;
    for (const data of typeInto(filled)) {
      expect(show(data)).not.toHaveLength(0);
      shown += 1;
    }
    expect(shown).toBeGreaterThan(Object.keys(filled).length);
  });

  it('can be shown with any one field missing, empty or of another kind', () => {
    for (const [path, value] of listFields(filled)) {
      for (const other of [
        undefined,
        null,
        '',
        [],
        {},
        0,
        -1,
        true,
        'x',
        [null],
        [[]],
        ['x'],
        [value],
        { x: value },
        new Date(0),
      ]) {
        expect(show(replaceAt(filled, path, other))).not.toHaveLength(0);
      }
    }
  });

  it('can be shown with anything in its fields', () => {
    const record = Object.fromEntries([...Object.keys(filled), 'body'].map((key) => [key, fc.anything()]));
    fc.assert(
      fc.property(fc.record(record, { requiredKeys: [] }), (data) => {
        expect(show(data)).not.toHaveLength(0);
      }),
      { numRuns: 100 },
    );
  });

  it('can be shown with any text', () => {
    const signs = fc.constantFrom(
      '{{',
      '}}',
      ':::',
      '[',
      ']',
      '(',
      ')',
      '*',
      '\n',
      '|',
      '-',
      '<',
      '>',
      '"',
      '`',
      '#',
      ' ',
      'note',
      'terms.mentor',
      'a',
      '\u0000',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const body = parts.join('');
        expect(show({ ...filled, title: body, body })).not.toHaveLength(0);
      }),
      { numRuns: 200 },
    );
  });
});

/** Two items of a list are as good as ten here, and a few paragraphs as good as a page. */
function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, 500);
  if (Array.isArray(value)) return value.slice(0, 2).map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shorten(child)]));
}

type Path = readonly (string | number)[];

/** Every value that stands in a form by itself, with the way to it. */
function listFields(value: unknown, path: Path = []): [Path, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const children = Object.entries(value).flatMap(([key, child]) =>
    listFields(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [[path, value], ...children] : children;
}

/** The form after each pause of somebody who fills in one field after the other. */
function* typeInto(filled: Record<string, unknown>): Generator<Record<string, unknown>> {
  let data: Record<string, unknown> = {};
  yield data;
  for (const [path, value] of listFields(filled)) {
    if (typeof value === 'object' && value !== null) continue;
    for (const typed of listPrefixes(value)) yield replaceAt(data, path, typed);
    data = replaceAt(data, path, value);
    yield data;
  }
}

/** Short texts sign by sign, long ones in about twenty steps. */
function listPrefixes(value: unknown): string[] {
  const text = String(value);
  const step = Math.ceil(text.length / 20);
  return Array.from({ length: Math.floor((text.length - 1) / step) }, (_, i) => text.slice(0, (i + 1) * step));
}

function replaceAt<Value>(value: Value, [key, ...rest]: Path, replacement: unknown): Value {
  if (key === undefined) return replacement as Value;
  const copy: unknown =
    typeof key === 'number' ? (Array.isArray(value) ? [...(value as unknown[])] : []) : { ...value };
  const child = (copy as Record<string | number, unknown>)[key];
  (copy as Record<string | number, unknown>)[key] = replaceAt(child, rest, replacement);
  return copy as Value;
}
