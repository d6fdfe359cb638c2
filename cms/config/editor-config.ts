/**
 * Decap’s configuration, as far as we write it. Plain JSON: a key that is there but `undefined` makes Decap crash. What
 * each means is said in Decap’s documentation; remarks here are on what it leaves out.
 */
export interface EditorConfig {
  backend: {
    name: 'github';
    /** `owner/name` */
    repo: string;
    branch: string;
    /** Where editors sign in. Without it nobody can, and only the editor of one computer works. */
    base_url?: string;
    auth_endpoint?: string;
    commit_messages: Readonly<Record<string, string>>;
  };
  local_backend?: { url: string };
  /** All of it is handed over; there is no file to look for. */
  load_config_file: false;
  publish_mode: 'simple' | 'editorial_workflow';
  locale: 'en';
  site_url?: string;
  display_url?: string;
  logo?: { src: string; show_in_header: boolean };
  /** Where a crash is reported. Decap’s own address would be sent the whole configuration. */
  issue_reports: { url: string };
  /** For pictures of fields that name no folder of their own; Decap wants one. */
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: boolean; sanitize_replacement: string };
  collections: Collection[];
}

export type Collection = FolderCollection | FileCollection;

interface CollectionWords {
  /** Letters, digits and `_` only. */
  name: string;
  label: string;
  label_singular: string;
  description: string;
  delete: false;
}

export interface FolderCollection extends CollectionWords {
  folder: string;
  create: boolean;
  extension: 'md';
  format: 'yaml-frontmatter';
  identifier_field: string;
  slug: string;
  /** Stands for an entry in the list. */
  summary: string;
  /** Where its page is on the site. */
  preview_path: string;
  sortable_fields: { field: string; label?: string; default_sort?: 'asc' }[];
  view_filters?: { label: string; field: string; pattern: boolean | string }[];
  fields: Field[];
}

export interface FileCollection extends CollectionWords {
  /** Left out, Decap offers to sort one file. */
  sortable_fields: [];
  files: { name: string; label: string; file: string; fields: Field[] }[];
  /** Only to write comments into the file: Decap 3.16 looks for them here, and not where the form is. */
  fields: CommentedKey[];
}

/** A key of a file, and what stands above it as a comment; `\\n`, spelled out, begins a new line of it. */
export interface CommentedKey {
  name: string;
  comment?: string;
  fields?: CommentedKey[];
}

interface FieldWords {
  /** The key in the file. */
  name: string;
  label: string;
  /** Read as Markdown, of which only links and emphasis are shown. */
  hint?: string;
  /** Decap’s default is true, so it is always said. */
  required: boolean;
  /** An unanchored regular expression, and the sentence for a value that it does not match. */
  pattern?: [string, string];
}

export type Field = FieldWords &
  (
    | { widget: 'string' | 'text' }
    | { widget: 'color'; allowInput: boolean }
    | { widget: 'number'; value_type: 'int' | 'float'; min?: number; max?: number }
    | { widget: 'boolean'; default: boolean }
    | { widget: 'datetime'; format: string; time_format: false }
    | { widget: 'select'; options: Option[]; multiple?: true; min?: number; max?: number }
    | RelationWidget
    | ImageWidget
    | { widget: 'object'; collapsed: boolean; summary?: string; fields: Field[] }
    | ListWidget
    | { widget: 'hidden'; default: string }
    | MarkdownWidget
  );

export interface Option {
  label: string;
  value: string;
}

/** A choice of entries of another collection, by the name of their file. Drafts of the workflow are not offered. */
export interface RelationWidget {
  widget: 'relation';
  collection: string;
  value_field: '{{slug}}';
  search_fields: string[];
  display_fields: string[];
  multiple: true;
  max?: number;
  /** How many are offered; Decap’s default is 20. */
  options_length: number;
}

export interface ImageWidget {
  widget: 'image';
  media_folder: string;
  public_folder: string;
  choose_url: false;
  media_library: { allow_multiple: false };
  media_processing?: { enabled: boolean; strip_metadata: boolean; quality: number };
}

export interface ListWidget {
  widget: 'list';
  label_singular: string;
  collapsed: boolean;
  summary?: string;
  min?: number;
  max?: number;
  default?: [];
  /** For a list of plain values; else `fields`. */
  field?: Field;
  fields?: Field[];
}

export interface MarkdownWidget {
  widget: 'markdown';
  modes: ['raw'];
  buttons: [];
  editor_components: [];
  sanitize_preview: boolean;
}
