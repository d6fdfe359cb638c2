/** What a process that builds is told. */
export interface BuildRequest {
  root: string;
  /** Where to put the new site. */
  fresh: string;
}

/** What it says when the pages are whole. At the end it gives a `BuildResult`. */
export const pagesAreThere = 'pages';
