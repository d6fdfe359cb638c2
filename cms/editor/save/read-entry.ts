import type { Collection } from '../../config/editor-config.ts';
import type { Entry, ImmutableMap } from '../decap.ts';
import { schemas, type FilledIn, type Kind } from './one-entry.ts';

/**
 * What Decap hands over as the rules see it.
 *
 * @param data the fields as they will be written
 */
export function readEntry(entry: Entry, data: ImmutableMap, collection: Collection): FilledIn {
  const [kind = ''] = collection.name.split('_');
  if (!isKind(kind)) throw new Error(`There is no schema for ${kind}.`);
  const fields = 'folder' in collection ? collection.fields : collection.files.flatMap((file) => file.fields);
  const { body, ...values } = data.toJS();
  return {
    kind,
    // A new file is named when it is written, for a field that stays; Decap’s path for it is ''.
    file: getText(entry.get('path')) ?? `${'folder' in collection ? collection.folder : 'content'}/new.md`,
    data: sortKeys(values, fields),
    body: getText(body) ?? '',
    bodyLabel: fields.find(({ name }) => name === 'body')?.label ?? '',
  };
}

/** Decap’s data come in no order once there are more than a few. */
function sortKeys(
  data: Readonly<Record<string, unknown>>,
  fields: readonly { name: string }[],
): Record<string, unknown> {
  const place = (key: string) => fields.findIndex(({ name }) => name === key);
  return Object.fromEntries(Object.entries(data).sort(([a], [b]) => place(a) - place(b)));
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(schemas, name);
}

function getText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
