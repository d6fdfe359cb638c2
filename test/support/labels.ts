import { labels, type Label } from '../../src/language/labels.ts';

/** The labels as they are written in the schemas. */
export const englishLabel: Label = (list, key) => (labels[list] as Readonly<Record<string, string>>)[key] ?? key;
