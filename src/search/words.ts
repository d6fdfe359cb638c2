/** The address of `SearchWords`, from the root of the site. */
export const searchWordsPath = '/search.json';

/**
 * What the search says and knows of its site, as `/search.json` has it: one file for all pages, asked for when somebody
 * reaches for the search. `%` stands for what the script fills in.
 */
export interface SearchWords {
  /** Where the search was put by the build; ends in a slash. */
  bundle: string;
  placeholder: string;
  hint: string;
  close: string;
  searching: string;
  recent: { title: string; forget: string };
  kinds: {
    label: string;
    all: string;
    /** What pages can be narrowed to. */
    list: readonly string[];
    /** Stands over pages that are of no kind. */
    others: string;
  };
  /** Above the best pages, where they are of several kinds. */
  best: string;
  one: string;
  several: string;
  /** Above pages that lack some of the words. */
  closest: string;
  more: string;
  none: {
    title: string;
    /** Where only what is kept on the device was searched. */
    kept: string;
    try: string;
    elsewhereOne: string;
    elsewhere: string;
  };
  failed: { text: string; again: string; kept: string; places: readonly Place[] };
  /** Said while there is no connection. */
  offline: string;
  safety: { question: string; action: string; href: string };
  contact: { text: string; name: string; reach: readonly Place[] };
  /** Words that a question is not about, with a space between them. */
  fillers: string;
  icons: { search: string; close: string; clock: string };
}

export interface Place {
  label: string;
  href: string;
}
