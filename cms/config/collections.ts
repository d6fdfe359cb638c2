import type * as z from 'zod';
import { caseBodyWords, caseSchema } from '../../src/schemas/case.ts';
import { handbookPageSchema } from '../../src/schemas/handbook-page.ts';
import { kitPageSchema } from '../../src/schemas/kit-page.ts';
import { handoutSchema } from '../../src/schemas/handout.ts';
import { mentorBodyWords, mentorSchema } from '../../src/schemas/mentor.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { programSchema, type Program } from '../../src/schemas/program.ts';
import { sessionSchema } from '../../src/schemas/session.ts';
import { handbookSections, kits, type HandbookSection } from '../../src/schemas/vocabulary.ts';
import type { HandbookTitles } from '../site/editor-site.ts';
import type { Collection, Field, FileCollection, FolderCollection } from './editor-config.ts';
import { writeHint } from './hint.ts';
import { makeFields, type SchoolLists } from './make-fields.ts';
import { programComments } from './program-comments.ts';

/** Every collection of the editor, in the order of its menu: what changes often comes first. */
export function makeCollections({ regions }: Pick<Program, 'regions'>, handbook: HandbookTitles): Collection[] {
  return [
    makeMentors(regions),
    makeSessions(),
    makeHandouts(),
    ...makeHandbook(),
    makeCases(handbook),
    ...makeKits(),
    makePages(),
    makeSettings(),
  ];
}

function makeMentors(regions: Program['regions']): FolderCollection {
  const { min, max } = mentorBodyWords;
  return makeFolder({
    name: 'mentors',
    label: 'Mentors',
    label_singular: 'Mentor',
    description: 'One profile for each mentor. To take one down, switch off “Active”; nothing is deleted.',
    address: 'mentors',
    title: 'name',
    summary: "{{name}} ({{class_year | default('no class year')}}){{active | ternary('', ' · taken down')}}",
    sortable_fields: [{ field: 'name', default_sort: 'asc' }, { field: 'class_year' }, { field: 'confirmed_on' }],
    view_filters: [{ label: 'Taken down', field: 'active', pattern: false }],
    schema: mentorSchema,
    lists: { regions: regions.map(({ id, name }) => ({ label: name, value: id })) },
    body: {
      // What the check calls it.
      label: 'About me',
      hint: `${min} to ${max} words, in the mentor’s own voice. An empty line begins a new paragraph.`,
      required: true,
    },
  });
}

function makeSessions(): FolderCollection {
  return makeFolder({
    name: 'sessions',
    label: 'Session guides',
    label_singular: 'Session guide',
    description:
      'One guide for each session that groups hold. The minutes of the steps add up to those of the session.',
    address: 'sessions',
    title: 'title',
    // `month` alone would be the month of the date.
    summary: `{{fields.month | upper}} · {{title}}${draftMark}`,
    sortable_fields: [{ field: 'date', default_sort: 'asc' }, { field: 'title' }],
    view_filters: [drafts],
    schema: sessionSchema,
    body: {
      label: 'Background',
      hint: `What the mentor may want to know beforehand. ${cheatSheet}`,
      required: false,
    },
  });
}

function makeHandouts(): FolderCollection {
  return makeFolder({
    name: 'handouts',
    label: 'Handouts',
    label_singular: 'Handout',
    description: 'Cards, grids, sheets and posters to print for a session. A guide names those that it uses.',
    address: 'sessions/handouts',
    folder: 'content/handouts',
    title: 'title',
    summary: `{{title}}${draftMark}`,
    sortable_fields: [{ field: 'title', default_sort: 'asc' }],
    view_filters: [drafts],
    schema: handoutSchema,
    isFolded: true,
    body: {
      label: 'Before you print',
      hint: `For whoever prints it; on the screen only. ${cheatSheet}`,
      required: false,
    },
  });
}

function makeHandbook(): FolderCollection[] {
  return Object.entries(handbookSections).map(([section, label]) =>
    makeFolder({
      name: `handbook_${section}`,
      label: `Handbook: ${label}`,
      label_singular: `Handbook page (${label})`,
      description: `Pages of the training handbook in the section “${label}”.`,
      address: `handbook/${section}`,
      title: 'title',
      summary: `{{title}}${draftMark}`,
      sortable_fields: [{ field: 'order', default_sort: 'asc' }, { field: 'title' }, { field: 'review_by' }],
      view_filters: [drafts],
      schema: handbookPageSchema,
      fixed: { section },
      body: pageBody,
    }),
  );
}

function makeCases(handbook: HandbookTitles): FolderCollection {
  const { min, max } = caseBodyWords;
  return makeFolder({
    name: 'cases',
    label: 'Cases',
    label_singular: 'Case',
    description:
      'Things that happen and have more than one good answer, to think through alone or in a training session.',
    address: 'handbook/cases',
    folder: 'content/cases',
    title: 'title',
    summary: `{{title}}${draftMark}`,
    sortable_fields: [{ field: 'title', default_sort: 'asc' }, { field: 'review_by' }],
    view_filters: [drafts],
    schema: caseSchema,
    lists: { pages: Object.entries(handbook).map(([value, title]) => ({ label: nameInSection(value, title), value })) },
    body: {
      // What the check calls it.
      label: 'What happens',
      hint: `${min} to ${max} words, in the present, to “you”, with the words that people really use and no answer in it. ${cheatSheet}`,
      required: true,
    },
  });
}

/** Titles alone may be short: “Boundaries (The role)”. */
function nameInSection(place: string, title: string): string {
  return `${title} (${handbookSections[place.slice(0, place.indexOf('/')) as HandbookSection]})`;
}

function makeKits(): FolderCollection[] {
  return Object.entries(kits).map(([kit, label]) =>
    makeFolder({
      name: `kits_${kit}`,
      label: `Kit: ${label}`,
      label_singular: `Kit page (${label})`,
      description: `Guides, templates, tables and slides of the kit “${label}”, for whoever runs the program.`,
      address: `kits/${kit}`,
      title: 'title',
      summary: `{{title}}${draftMark}`,
      sortable_fields: [{ field: 'order', default_sort: 'asc' }, { field: 'title' }, { field: 'review_by' }],
      view_filters: [drafts],
      schema: kitPageSchema,
      fixed: { kit },
      body: pageBody,
    }),
  );
}

function makePages(): FolderCollection {
  return {
    ...makeFolder({
      name: 'pages',
      label: 'Other pages',
      label_singular: 'Page',
      description: 'Pages that stand on their own, such as the one on privacy.',
      address: '',
      folder: 'content/pages',
      title: 'title',
      summary: '{{title}}',
      sortable_fields: [{ field: 'title', default_sort: 'asc' }, { field: 'review_by' }],
      schema: pageSchema,
      body: pageBody,
    }),
    create: false,
  };
}

function makeSettings(): FileCollection {
  const label = 'Program settings';
  return {
    name: 'program',
    label,
    label_singular: label,
    description: 'Names, words, contacts and dates. Every page that uses one of them changes with it.',
    delete: false,
    sortable_fields: [],
    files: [
      {
        name: 'program',
        label,
        file: 'content/program.yml',
        fields: makeFields(programSchema, { collection: 'program', isFolded: true }),
      },
    ],
    fields: programComments,
  };
}

const cheatSheet =
  'An empty line begins a paragraph. ## Heading · **bold** · *italic* · - item of a list · 1. numbered item · [words](/safety/) for a link · :::note before and ::: after lines that should stand out · {{contacts.counseling.phone}} for a setting.';
const pageBody = { label: 'Text', hint: `The page itself. ${cheatSheet}`, required: true };

const draftMark = "{{draft | ternary(' (draft)', '')}}";
const drafts = { label: 'Drafts', field: 'draft', pattern: true };

interface FolderOptions extends Pick<
  FolderCollection,
  'name' | 'label' | 'label_singular' | 'description' | 'summary' | 'sortable_fields' | 'view_filters'
> {
  /** Where its pages are on the site, without slashes at its ends. */
  address: string;
  /** Where its files are; the address in `content/`, unless it says otherwise. */
  folder?: string;
  /** The field that people know an entry by. A new file is named for it, and keeps that name. */
  title: string;
  schema: z.ZodType;
  lists?: SchoolLists;
  fixed?: Readonly<Record<string, string>>;
  isFolded?: boolean;
  body: Pick<Field, 'label' | 'required'> & { hint: string };
}

function makeFolder(options: FolderOptions): FolderCollection {
  const { address, folder, title, schema, lists, fixed, isFolded, body, ...words } = options;
  const { name, label, label_singular, description, summary, sortable_fields, view_filters } = words;
  return {
    name,
    label,
    label_singular,
    description,
    folder: folder ?? `content/${address}`,
    create: true,
    delete: false,
    extension: 'md',
    format: 'yaml-frontmatter',
    identifier_field: title,
    slug: `{{fields.${title}}}`,
    summary,
    preview_path: address ? `${address}/{{slug}}/` : '{{slug}}/',
    sortable_fields,
    ...(view_filters ? { view_filters } : {}),
    fields: [...makeFields(schema, { collection: name, lists, fixed, isFolded }), makeBody(body)],
  };
}

function makeBody({ label, hint, required }: FolderOptions['body']): Field {
  return {
    name: 'body',
    label,
    hint: writeHint(hint),
    required,
    widget: 'markdown',
    // The other mode rewrites what it does not know, such as notes and task lists.
    modes: ['raw'],
    // None of them work in this mode.
    buttons: [],
    editor_components: [],
    sanitize_preview: true,
  };
}
