import { logColumns } from '../schemas/logs.ts';

/** What the software adds to a page of a kit from its own lists, and the headings of it. */
export interface KitExtra {
  name: 'survey' | 'logs';
  headings: { depth: number; slug: string; text: string }[];
}

const extras: Readonly<Record<string, KitExtra>> = {
  'evaluate/survey': {
    name: 'survey',
    headings: [
      { depth: 2, slug: 'survey-files', text: 'Files for your survey tool' },
      { depth: 2, slug: 'survey-forms', text: 'Forms to print' },
    ],
  },
  'evaluate/data-dictionary': {
    name: 'logs',
    headings: Object.keys(logColumns).map((log) => ({ depth: 2, slug: `log-${log}`, text: `${log}.csv` })),
  },
};

/** What belongs under the text of a page, by its id. */
export function findExtra(id: string): KitExtra | undefined {
  return Object.hasOwn(extras, id) ? extras[id] : undefined;
}
