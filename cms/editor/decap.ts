/**
 * What we use of Decap CMS, which ships no types that fit its dist: the globals `CMS`, `h` and `createClass`, and the
 * Immutable.js values that it hands to handlers and previews. Read from decap-cms 3.16.3 (core 3.19.1).
 */

/** An Immutable.js Map. Nested objects are Maps again, arrays are Lists; `toJS()` gives plain values throughout. */
export interface ImmutableMap {
  readonly size: number;
  get: (key: string) => unknown;
  getIn: (path: readonly (string | number)[]) => unknown;
  has: (key: string) => boolean;
  set: (key: string, value: unknown) => ImmutableMap;
  setIn: (path: readonly (string | number)[], value: unknown) => ImmutableMap;
  delete: (key: string) => ImmutableMap;
  deleteIn: (path: readonly (string | number)[]) => ImmutableMap;
  map: (change: (value: unknown, key: string) => unknown) => ImmutableMap;
  filter: (keep: (value: unknown) => boolean) => ImmutableMap;
  equals: (other: unknown) => boolean;
  toJS: () => Record<string, unknown>;
}

/** An Immutable.js List. */
export interface ImmutableList {
  readonly size: number;
  map: (change: (value: unknown) => unknown) => ImmutableList;
  filter: (keep: (value: unknown) => boolean) => ImmutableList;
  toArray: () => unknown[];
  toJS: () => unknown[];
}

/** Values at the top of an entry are read with `entry.get(…)`; its fields lie under `data`. */
export interface Entry extends ImmutableMap {
  get: {
    (key: 'data'): ImmutableMap;
    (key: 'collection' | 'slug' | 'path' | 'raw' | 'status'): string | undefined;
    (key: 'newRecord'): boolean | undefined;
    (key: string): unknown;
  };
}

export type EventName = 'prePublish' | 'postPublish' | 'preUnpublish' | 'postUnpublish' | 'preSave' | 'postSave';

export interface EditorEvent {
  entry: Entry;
  author: { login: string | undefined; name: string | undefined };
}

export interface EventListener {
  name: EventName;
  /**
   * What it returns replaces the entry’s `data`; nothing returned leaves it as it is. An error that is thrown (or a
   * promise that is rejected) in `preSave` stops the save.
   */
  handler: (event: EditorEvent) => ImmutableMap | undefined | Promise<ImmutableMap | undefined>;
}

/** What `h` makes, and what may stand inside of it. */
export interface Element {
  readonly type: unknown;
  readonly props: unknown;
}
export type Child = Element | string | number | boolean | null | undefined | readonly Child[];

/** React’s `createElement`. */
export type CreateElement = (
  type: string | Component,
  props?: Readonly<Record<string, unknown>> | null,
  ...children: Child[]
) => Element;

/** What `createClass` makes. */
export interface Component {
  readonly displayName?: string;
}

export interface PreviewProps {
  entry: Entry;
  collection: ImmutableMap;
  /** The value of a field as Decap’s own preview of its widget shows it. */
  widgetFor: (field: string) => Child;
  /** The picture behind a path as written in the entry; `toString()` or `url` gives an address to show it. */
  getAsset: (path: string, field?: ImmutableMap) => { url?: string; path?: string; toString: () => string };
  fieldsMetaData: ImmutableMap;
  /** The document and window of the preview pane’s frame. */
  document: Document;
  window: Window;
}

/** `create-react-class`. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it says what `this` is inside
export type CreateClass = <Props = PreviewProps>(
  specification: {
    displayName?: string;
    render: (this: { readonly props: Props }) => Child;
  } & Readonly<Record<string, unknown>>,
) => Component;

export interface CMS {
  init: (options: { config: Readonly<Record<string, unknown>> }) => void;
  registerPreviewTemplate: (collectionOrFile: string, component: Component | ((props: PreviewProps) => Child)) => void;
  /** An address, or style rules themselves with `raw`. */
  registerPreviewStyle: (style: string, options?: { raw: boolean }) => void;
  registerEventListener: (listener: EventListener) => void;
  registerLocale: (locale: string, phrases: unknown) => void;
  getLocale: (locale: string) => unknown;
  registerWidget: (name: string, control: unknown, preview?: unknown, schema?: unknown) => void;
  getWidget: (name: string) => { control: unknown; preview: unknown; schema: unknown } | undefined;
  registerEditorComponent: (component: Readonly<Record<string, unknown>>) => void;
  /** A backend such as `proxy` or `github`, ready to be made for a configuration. */
  getBackend: (name: string) => { init: (config: unknown, options: unknown) => Backend } | undefined;
}

/** The reading side of a backend, which `proxy` and `github` share. */
export interface Backend {
  /** @param user what Decap keeps of somebody who has signed in */
  restoreUser: (user: unknown) => Promise<unknown>;
  getEntry: (path: string) => Promise<{ data: string }>;
  entriesByFolder: (
    folder: string,
    extension: string,
    depth: number,
  ) => Promise<{ data: string; file: { path: string } }[]>;
  /** Every file of a folder, where `entriesByFolder` gives only the first page. */
  allEntriesByFolder?: Backend['entriesByFolder'];
  /** A draft that is not published yet. Refuses with an error that has `notUnderEditorialWorkflow` where there is none. */
  unpublishedEntry: (entry: {
    collection: string;
    slug: string;
  }) => Promise<{ diffs: { path: string; id: string | null }[] }>;
  deleteFiles: (paths: readonly string[], commitMessage: string) => Promise<unknown>;
  unpublishedEntryDataFile: (collection: string, slug: string, path: string, id: string | null) => Promise<string>;
}

declare global {
  interface Window {
    CMS: CMS;
    h: CreateElement;
    createClass: CreateClass;
    /** Set before Decap is loaded, so that it waits for `CMS.init`. */
    CMS_MANUAL_INIT?: boolean;
  }
}
