/** What a process that builds is told. */
export interface BuildRequest {
  root: string;
  /** Where to put the new site. */
  fresh: string;
}

/** What it is told when its site is in the place of `dist/`, or is not going to be, and it may get ready for the next. */
export const getReady = 'get ready';

/** What it says when the pages are whole. At the end it gives a `BuildResult`. */
export const pagesAreThere = 'pages';
